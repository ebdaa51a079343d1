import Mail

extension Specimen {
    private static let head = "From: Åse <aase@eksempel.invalid>\nSubject: Klage\nMIME-Version: 1.0\n"

    private static func mixed(_ parts: String..., type: String = "mixed") -> String {
        head + "Content-Type: multipart/\(type); boundary=\"b\"\n\n"
            + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n"
    }

    private static let text = "Content-Type: text/plain; charset=utf-8\n\n"
    private static let page = "Content-Type: text/html; charset=utf-8\n\n"
    private static let long = String(repeating: "Der er gået otte uger uden svar. ", count: 20)

    /// What lies in a mail, and how it is nested.
    static let parts: [Specimen] = [
        Specimen("HTML alone", head + page + "<p>Hej<br>råd</p>", says: "Hej\nråd"),
        Specimen(
            "HTML that names its charset itself", head + "Content-Type: text/html\n\n<meta charset=utf-8><p>råd",
            says: "råd"),
        Specimen("HTML never closed", head + page + "<div><p>Et<p>To<table><tr><td>Tre", says: "Et\nTo\nTre"),
        Specimen("both, alike", mixed(text + "Ordene", page + "<p>Ordene", type: "alternative"), says: "Ordene"),
        Specimen(
            "both, and the text is a stub", mixed(text + "Vis i browser", page + "<p>\(long)</p>", type: "alternative"),
            says: long.trimmed),
        Specimen(
            "both, and the text is blank", mixed(text + " \n", page + "<p>Ordene</p>", type: "alternative"),
            says: "Ordene"),
        Specimen(
            "HTML with a footer as text", mixed(page + "<p>Ordene</p>", text + "Scannet for virus"),
            says: "Ordene\n\nScannet for virus"),
        Specimen(
            "text on both sides of a picture",
            mixed(text + "Før", "Content-Type: image/png; name=a.png\n\nx", text + "Efter"),
            says: "Før\n\nEfter", attachments: ["a.png"]),
        Specimen(
            "a picture within the page",
            mixed(
                page + "<p>Se <img src=\"cid:1\"></p>", "Content-Type: image/png; name=logo.png\nContent-ID: <1>\n\nx",
                type: "related"), says: "Se", attachments: ["logo.png"]),
        Specimen(
            "a name in pieces",
            mixed(
                text + "x",
                "Content-Type: application/pdf\nContent-Disposition: attachment; filename*0*=utf-8''r%C3%A5;\n"
                    + " filename*1=d.pdf\n\nx"), says: "x", attachments: ["råd.pdf"]),
        Specimen(
            "a name as an encoded word",
            mixed(text + "x", "Content-Type: application/pdf; name=\"=?utf-8?Q?r=C3=A5d.pdf?=\"\n\nx"), says: "x",
            attachments: ["råd.pdf"]),
        Specimen(
            "a text file", mixed(text + "x", "Content-Type: text/plain; name=bilag.txt\n\nBilaget"), says: "x",
            attachments: ["bilag.txt"]),
        Specimen(
            "winmail.dat", mixed(text + "x", "Content-Type: application/ms-tnef; name=winmail.dat\n\nx"), says: "x",
            attachments: ["winmail.dat"]),
        Specimen(
            "an invitation", mixed(text + "Møde", "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"),
            says: "Møde", attachments: ["kalender.ics"]),
        Specimen(
            "signed",
            mixed(text + "Underskrevet", "Content-Type: application/pgp-signature; name=s.asc\n\nx", type: "signed"),
            says: "Underskrevet", attachments: ["s.asc"]),
        Specimen(
            "forwarded whole", mixed(text + "Se her", "Content-Type: message/rfc822\n\nSubject: Afslag\n\nNej"),
            says: "Se her", attachments: ["Afslag.eml"]),
        Specimen(
            "forwarded inline", head + text + "Se her\n\n-------- Videresendt besked --------\nEmne: Afslag\n\nNej",
            says: "Se her\n\n-------- Videresendt besked --------\nEmne: Afslag\n\nNej"),
        Specimen(
            "answered on top", head + text + "Nej tak.\n\nDen 3. nov. 2026 skrev Kommunen:\n> Kære Åse\n>> Hej",
            says: "Nej tak.\n\nDen 3. nov. 2026 skrev Kommunen:\n> Kære Åse\n>> Hej"),
        Specimen(
            "flowed", head + "Content-Type: text/plain; format=flowed\n\nEn linje \nsom går videre.",
            says: "En linje\nsom går videre."),
        Specimen(
            "text as base64",
            head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nS8OmcmU=",
            says: "Kære"),
        Specimen(
            "parts within parts",
            mixed(
                "Content-Type: multipart/alternative; boundary=c\n\n--c\n\(text)Inderst\n--c\n\(page)<p>Inderst\n--c--"),
            says: "Inderst"),
    ]

    /// Who or what writes.
    static let writers: [Specimen] = [
        Specimen(
            "a bounce",
            mixed(text + "Kom ikke frem", "Content-Type: message/delivery-status\n\nAction: failed", type: "report"),
            says: "Kom ikke frem", kind: .bounce, attachments: ["vedhæftet"]),
        Specimen(
            "a mail server's own", "From: MAILER-DAEMON@x.invalid\nSubject: Undelivered\n\nx", says: "x", kind: .bounce),
        Specimen("out of office", "From: a@b.invalid\nAuto-Submitted: auto-replied\n\nx", says: "x", kind: .autoReply),
        Specimen("an answer to nobody", "Return-Path: <>\nFrom: a@b.invalid\n\nx", says: "x", kind: .autoReply),
        Specimen(
            "a newsletter", "From: a@b.invalid\nList-Unsubscribe: <https://b.invalid>\n\nx", says: "x", kind: .bulk),
        Specimen(
            "a citizen who was not at home", "From: a@b.invalid\nSubject: Ikke til stede ved mødet\n\nJeg var syg.",
            says: "Jeg var syg."),
        Specimen(
            "locked by PGP", mixed("Content-Type: application/pgp-encrypted\n\nVersion: 1", type: "encrypted"),
            says: "",
            kind: .unreadable, attachments: ["vedhæftet"]),
        Specimen(
            "locked by S/MIME", head + "Content-Type: application/pkcs7-mime; name=smime.p7m\n\nx", says: "",
            kind: .unreadable,
            attachments: ["smime.p7m"]),
    ]

    /// Mails that are hardly mails.
    static let broken: [Specimen] = [
        Specimen("nothing", "", says: "", kind: .unreadable),
        Specimen("a subject and no words", head + "\n", says: ""),
        Specimen("no words and no subject", "From: a@b.invalid\n\n", says: "", kind: .unreadable),
        Specimen("zero bytes among the words", head + text + "Et‹00›To", says: "EtTo"),
        Specimen("control characters", head + text + "Et‹07 1B›To", says: "EtTo"),
        Specimen("CR alone", head + text + "Et⏎To⏎Tre", says: "Et\nTo\nTre"),
        Specimen("the wrong direction", head + text + "Et\u{202E}To", says: "EtTo"),
        Specimen(
            "no boundary", head + "Content-Type: multipart/mixed\n\nKære råd\n", says: "Kære råd"),
        Specimen(
            "a boundary that never comes", head + "Content-Type: multipart/mixed; boundary=q\n\nOrdene",
            says: "Ordene"),
        Specimen(
            "two ways of saying it that never come", head + "Content-Type: multipart/alternative; boundary=q\n\nOrdene",
            says: "Ordene"),
        Specimen("cut off in the middle", String(mixed(text + "Ordene", page + "<p>").dropLast(20)), says: "Ordene"),
        Specimen(
            "a type that is none", head + "Content-Type: ;;;\n\nOrdene", says: "", attachments: ["vedhæftet"]),
        Specimen(
            "an encoding that is none", head + "Content-Transfer-Encoding: rot13\nContent-Type: text/plain\n\nOrdene",
            says: "Ordene"),
        Specimen("broken base64", head + "Content-Transfer-Encoding: base64\n\nS8O*mcmU=", says: "Kære"),
        Specimen(
            "broken quoted-printable", head + "Content-Transfer-Encoding: quoted-printable\n\nK=E re", says: "K=E re"),
        Specimen("no head at all", "Kære kommune, I svarer ikke.", says: "", kind: .unreadable),
    ]
}

extension String {
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
