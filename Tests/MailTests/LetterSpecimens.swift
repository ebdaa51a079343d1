import Mail

extension Specimen {
    /// Letters, in the charsets that citizens' programs write, under the right name and the wrong one.
    static let charsets: [Specimen] = [
        .text("Latin-1", "; charset=iso-8859-1", "K‹E6›re r‹E5›d", says: "Kære råd"),
        .text("Latin-1 by its short name", "; charset=\"latin1\"", "K‹E6›re r‹E5›d", says: "Kære råd"),
        .text("Latin-9 with a euro", "; charset=iso-8859-15", "90 ‹A4› for r‹E5›d", says: "90 € for råd"),
        .text("Windows", "; charset=windows-1252", "‹93›tak‹94› ‹96› ‹80› 90", says: "“tak” – € 90"),
        .text("Windows that calls itself Latin-1", "; charset=iso-8859-1", "‹93›tak‹94› ‹80›", says: "“tak” €"),
        .text("Windows that calls itself UTF-8", "; charset=utf-8", "K‹E6›re r‹E5›d", says: "Kære råd"),
        .text("UTF-8", "; charset=utf-8", "Kære råd 🙂", says: "Kære råd 🙂"),
        .text("UTF-8 that calls itself Latin-1", "; charset=ISO-8859-1", "Kære råd", says: "Kære råd"),
        .text("UTF-8 that calls itself ASCII", "; charset=us-ascii", "Kære råd", says: "Kære råd"),
        .text("UTF-8 without a name", "", "Kære råd", says: "Kære råd"),
        .text("Windows without a name", "", "K‹E6›re r‹E5›d", says: "Kære råd"),
        .text("UTF-8 with a byte order mark", "; charset=utf-8", "‹EF BB BF›Kære", says: "Kære"),
        .text("UTF-7", "; charset=utf-7", "K+AOY-re r+AOU-d", says: "Kære råd"),
        .text("Russian as KOI8-R", "; charset=koi8-r", "‹F6 C1 CC CF C2 C1›", says: "Жалоба"),
        .text("Russian as Windows", "; charset=windows-1251", "‹C6 E0 EB EE E1 E0›", says: "Жалоба"),
        .text("Polish as Latin-2", "; charset=iso-8859-2", "‹A3›‹F3›d‹BC›", says: "Łódź"),
        .text("Turkish", "; charset=iso-8859-9", "‹DE›ikayet", says: "Şikayet"),
        .text("Arabic", "; charset=windows-1256", "‹D4 DF E6 EC›", says: "شكوى"),
        .text("Chinese", "; charset=gb2312", "‹CD B6 CB DF›", says: "投诉"),
        .text("Japanese", "; charset=iso-2022-jp", "‹1B›$B6l>p‹1B›(B", says: "苦情"),
        .text("UTF-16", "; charset=utf-16be", "‹00 4B 00 E6 00 72 00 65›", says: "Kære"),
        .text("Macintosh", "; charset=macintosh", "K‹BE›re r‹8C›d", says: "Kære råd"),
        .text("Macintosh by another name", "; charset=x-mac-roman", "K‹BE›re r‹8C›d", says: "Kære råd"),
        .text("Windows in a charset that there is not", "; charset=x-dansk", "K‹E6›re r‹E5›d", says: "Kære råd"),
        .text("a charset that there is not", "; charset=x-dansk", "Kære råd", says: "Kære råd"),
        .text("a charset with rubbish in it", "; charset=\"utf-8;;\"", "Kære råd", says: "Kære råd"),
    ]

    /// Subjects and names, encoded as they should be and as they should not.
    static let heads: [Specimen] = [
        .subject("Q in Latin-1", "=?iso-8859-1?Q?Klage_over_r=E5d?=", is: "Klage over råd"),
        .subject("B in UTF-8", "=?utf-8?B?S2xhZ2Ugb3ZlciByw6Vk?=", is: "Klage over råd"),
        .subject("two words that belong together", "=?utf-8?Q?Kla?= =?utf-8?Q?ge?=", is: "Klage"),
        .subject("a letter cut in two", "=?utf-8?Q?r=C3?= =?utf-8?Q?=A5d?=", is: "råd"),
        .subject("a word with blanks in it", "=?utf-8?Q?Klage over r=C3=A5d?=", is: "Klage over råd"),
        .subject("an encoded word in quotation marks", "\"=?utf-8?Q?r=C3=A5d?=\"", is: "\"råd\""),
        .subject("a folded subject", "Klage over\n  manglende svar", is: "Klage over manglende svar"),
        .subject("bytes that nobody named", "r‹E5›d", is: "råd"),
        .subject("an encoding that there is not", "=?utf-8?X?abc?=", is: "=?utf-8?X?abc?="),
        Specimen("no subject", "From: a@b.invalid\n\nx", says: "x", subject: ""),
        Specimen("CR and LF", "From: a@b.invalid⏎\nSubject: Klage⏎\n⏎\nEn⏎\nTo⏎\n", says: "En\nTo", subject: "Klage"),
        Specimen(
            "the envelope's line before",
            "From a@b.invalid Mon Nov 23 08:15:00 2026\nFrom: a@b.invalid\nSubject: K\n\nx",
            says: "x", subject: "K"),
    ]
}
