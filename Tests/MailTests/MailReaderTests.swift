import CaseModel
import Mail
import Testing

@Suite struct `A mail as somebody reads it` {
    @Test func `names, subject, date and words are read, Danish letters right`() {
        let mail = MailReader.read(
            """
            From: =?iso-8859-1?Q?=C5se_=C6r=F8?= <aase@eksempel.invalid>
            To: klage@kommune.invalid, "Per Ådal" <per@kommune.invalid>
            Cc: ole@kommune.invalid
            Subject: =?utf-8?B?S2xhZ2Ugb3ZlciBtYW5nbGVuZGUgc3ZhciDDpcOmw7g=?=
            Date: Mon, 23 Nov 2026 08:15:00 +0100
            Message-ID: <m1@eksempel.invalid>
            References: <a@x.invalid> <b@x.invalid>
            In-Reply-To: <b@x.invalid>
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            K=E6re kommune=2E Ingen har svaret p=E5 mine tre breve=
             om =F8konomi.
            """)
        #expect(mail.from == [Mail.Address(name: "Åse Ærø", mailbox: "aase@eksempel.invalid")])
        #expect(mail.to.map(\.mailbox) == ["klage@kommune.invalid", "per@kommune.invalid"])
        #expect(mail.to.last?.name == "Per Ådal" && mail.copied.map(\.mailbox) == ["ole@kommune.invalid"])
        #expect(mail.subject == "Klage over manglende svar åæø")
        #expect(mail.date == "2026-11-23T08:15+01:00" && mail.messageID == "m1@eksempel.invalid")
        #expect(mail.references == ["a@x.invalid", "b@x.invalid"])
        #expect(mail.body == "Kære kommune. Ingen har svaret på mine tre breve om økonomi.")
        #expect(mail.kind == .person && mail.attachments.isEmpty && !mail.isFromHTML)
    }

    @Test(arguments: [
        ("utf-8", Array("Blåbærgrød".utf8)),
        ("iso-8859-1", [0x42, 0x6C, 0xE5, 0x62, 0xE6, 0x72, 0x67, 0x72, 0xF8, 0x64]),
        ("windows-1252", [0x42, 0x6C, 0xE5, 0x62, 0xE6, 0x72, 0x67, 0x72, 0xF8, 0x64]),
        ("findes-ikke", Array("Blåbærgrød".utf8)),
    ])
    func `whatever the charset is called`(charset: String, bytes: [UInt8]) {
        let head = "From: a@b.invalid\r\nSubject: x\r\nContent-Type: text/plain; charset=\(charset)\r\n\r\n"
        #expect(MailReader.read(Array(head.utf8) + bytes).body == "Blåbærgrød")
    }

    @Test(arguments: [
        "=?utf-8?q?J=F8rgen?=", "=?UTF-8?Q?J=F8rgen?=", "=?utf-8?b?Svhy?=\n =?utf-8?b?Z2Vu?=",
        "=?iso-8859-1?q?J=C3=B8rgen?=", "=?us-ascii?q?J=F8rgen?=", "=?utf-8?q?J=C3?= =?utf-8?q?=B8rgen?=",
        "=?iso-8859-1?q?J=F8rgen?=",
        "=?utf-8?b?SsO4cmdlbg==?=",
    ])
    func `a name in the head is read as it was meant, whatever its letters are called`(word: String) {
        let mail = MailReader.read("From: \(word) <a@b.invalid>\nSubject: \(word)\n\nJ=?utf-8?q?J=F8rgen?=")
        #expect(mail.from.first?.name == "Jørgen" && mail.subject == "Jørgen")
        #expect(mail.body == "J=?utf-8?q?J=F8rgen?=", "words of the body are the citizen's")
    }

    @Test func `letters in a head that says nothing of its charset are read as they were meant`() {
        let latin: [UInt8] = Array("From: a@b.invalid\nSubject: ".utf8) + [0xE6, 0xF8, 0xE5] + Array("\n\nx\n".utf8)
        #expect(MailReader.read(latin).subject == "æøå")
        #expect(MailReader.read("From: a@b.invalid\nSubject: æøå\n\nx").subject == "æøå")
    }

    @Test func `a mail of HTML alone is read as its page says`() {
        let mail = MailReader.read(
            """
            From: a@b.invalid
            Subject: Klage
            Content-Type: text/html; charset=utf-8

            <html><head><title>Nej</title><style>p { color: red }</style></head><body>
            <p>Kære   <b>kommune</b></p><p>Jeg har ringet:<ul><li>mandag</li><li>tirsdag</li></ul>
            Venlig&nbsp;hilsen<br>Åse</p><script>alert("nej")</script></body></html>
            """)
        #expect(mail.isFromHTML)
        #expect(mail.body == "Kære kommune\nJeg har ringet:\n- mandag\n- tirsdag\nVenlig hilsen\nÅse")
    }

    @Test func `what is said twice is read once, and what lies with it is kept`() {
        let mail = MailReader.read(
            """
            From: a@b.invalid
            Subject: Klage
            Content-Type: multipart/mixed; boundary=ydre

            --ydre
            Content-Type: multipart/alternative; boundary=indre

            --indre
            Content-Type: text/plain; charset=utf-8

            Ordene
            --indre
            Content-Type: text/html; charset=utf-8

            <p>Ordene, men pænt</p>
            --indre--
            --ydre
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=utf-8''afg%C3%B8relse.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --ydre
            Content-Type: message/rfc822

            From: c@d.invalid
            Subject: Det I skrev

            Afslag
            --ydre--
            """)
        #expect(mail.body == "Ordene" && !mail.isFromHTML)
        #expect(mail.attachments.map(\.name) == ["afgørelse.pdf", "Det I skrev.eml"])
        #expect(mail.attachments.map(\.type) == ["application/pdf", "message/rfc822"])
        #expect(mail.attachments.first?.content == Array("%PDF-1.4\n".utf8))
        #expect(String(decoding: mail.attachments[1].content, as: UTF8.self).contains("Afslag"))
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\\\temp\\\\brev.doc", "brev.doc"), ("...", "vedhæftet"),
        ("a<b>:c|d?.txt", "abcd.txt"), ("", "vedhæftet"),
    ])
    func `an attachment's name is never a path`(claimed: String, shown: String) {
        let mail = MailReader.read(
            """
            From: a@b.invalid
            Content-Type: application/octet-stream; name="\(claimed)"
            Content-Disposition: attachment; filename="\(claimed)"

            x
            """)
        #expect(mail.attachments.map(\.name) == [shown])
    }
}

@Suite struct `Who or what has written` {
    private func kind(_ fields: String, body: String = "Tak for jeres mail.") -> MailKind {
        MailReader.read("From: a@b.invalid\nSubject: Svar\nMessage-ID: <x@y.invalid>\n\(fields)\n\n\(body)").kind
    }

    @Test func `a person`() { #expect(kind("Auto-Submitted: no") == .person) }

    @Test(arguments: ["Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: auto_reply"])
    func `a program that answers`(field: String) { #expect(kind(field) == .autoReply) }

    @Test(arguments: ["Automatisk svar: ferie", "Autosvar: Klage", "Automatic reply: Klage", "Fraværsbesked"])
    func `also by its subject`(subject: String) {
        #expect(MailReader.read("From: a@b.invalid\nSubject: \(subject)\n\nJeg er tilbage mandag.").kind == .autoReply)
    }

    @Test(
        arguments: [
            ("Ikke til stede: Re: Kvittering", true), ("Fraværende: SV: Din klage", true),
            // A person may well write so.
            ("Ikke til stede: min sagsbehandler", false), ("Fraværende", false), ("Re: Ikke til stede: Re: x", false),
        ])
    func `by its subject where it answers another`(subject: String, isAutomatic: Bool) {
        let mail = MailReader.read("From: a@b.invalid\nSubject: \(subject)\n\nJeg er tilbage mandag.")
        #expect((mail.kind == .autoReply) == isAutomatic)
    }

    @Test(arguments: ["List-Id: <nyt.b.invalid>", "Precedence: bulk", "List-Unsubscribe: <mailto:x@y.invalid>"])
    func `somebody who writes to many alike`(field: String) { #expect(kind(field) == .bulk) }

    @Test func `a mail of ours that came back, and a receipt that it was read`() {
        func report(_ type: String, _ part: String) -> MailKind {
            kind(
                "Content-Type: multipart/report; report-type=\(type); boundary=b",
                body:
                    "--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: message/\(part)\n\nAction: failed\n--b--\n")
        }
        #expect(report("delivery-status", "delivery-status") == .bounce)
        #expect(report("disposition-notification", "disposition-notification") == .autoReply)
        #expect(MailReader.read("From: MAILER-DAEMON@b.invalid\nSubject: Undelivered\n\nx").kind == .bounce)
    }

    @Test(arguments: ["", "\n\n\n", "ikke en mail", "\u{0}\u{0}\u{0}", "From\n", ":\n:\n"])
    func `nobody that can be made out`(text: String) { #expect(MailReader.read(text).kind == .unreadable) }

    @Test(
        "R-011 a mail that does not say who wrote it is laid before a person, whatever else stands in its head",
        arguments: ["", "From:\n", "From: <>\n", "From: undisclosed-recipients:;\n"])
    func unsigned(from: String) {
        let head =
            "\(from)To: byg@kommune.invalid\nSubject: Klage\nDate: Tue, 24 Nov 2026 08:15:00 +0100\nMessage-ID: <m@x.invalid>\n"
        let mail = MailReader.read("\(head)In-Reply-To: <n@x.invalid>\n\nIngen svarer. Hilsen Åse.")
        #expect(mail.kind == .unreadable && mail.from.isEmpty && mail.body == "Ingen svarer. Hilsen Åse.")
        #expect(MailFate(mail) == .forAPerson)
        #expect(MailReader.read("\(head)Auto-Submitted: auto-replied\n\nx").kind == .autoReply)
    }

    @Test func `somebody whose words are locked`() {
        let type = "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b"
        #expect(kind(type, body: "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--") == .unreadable)
    }
}
