import CaseModel
import NotifierCore
import NotifierShell
import Runtime
import Support
import Testing
import Wire
import Wording

private let moment: Timestamp = "2025-03-04T10:00+01:00"

private func mail(_ message: StaffMessage, to name: String = "Mette Rønne") throws -> String {
    let bytes = try StaffMail.message(
        message, to: name, at: "mette@eksempel.invalid", from: "genklang@eksempel.invalid",
        letter: "L-7M2XQ9K4ZT1C8W5R3HD6", at: moment)
    return String(decoding: bytes, as: UTF8.self)
}

private let messages: [StaffMessage] =
    PingStage.allCases.map { Wording.ping($0, about: "K-1", due: "2025-03-05T15:30+01:00") }
    + PromptStage.allCases.map { Wording.prompt(.oneToOne, $0, by: "2025-03-05T15:30+01:00") } + [
        Wording.handover(about: "K-1", received: moment, acknowledgeBy: "2025-03-05T15:30+01:00"),
        Wording.lateHandover(about: "K-1"),
        Wording.moved(about: "K-1", due: "2025-03-05T15:30+01:00", at: moment),
        Wording.moved(about: "K-1", due: moment, at: moment),
    ]

@Test(arguments: messages)
func `a message to a colleague is plain ASCII in short lines, and its subject says nothing of the case`(
    message: StaffMessage
) throws {
    let text = try mail(message)
    #expect(text.utf8.allSatisfy { $0 == 13 || $0 == 10 || (32...126).contains($0) })
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 78) }
    #expect(!message.subject.contains("K-"))
    #expect(message.subject.hasPrefix("Genklang: "))
    #expect(text.contains("Message-ID: <L-7M2XQ9K4ZT1C8W5R3HD6@eksempel.invalid>\r\n"))
    #expect(text.contains("Date: Tue, 04 Mar 2025 10:00:00 +0100\r\n"))
}

@Test func `each kind of message reads as it was approved`() throws {
    let text = messages.map { ([$0.subject] + $0.paragraphs).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    #expect(text == (try Golden.text("letters/staff-1.txt", produced: text)))
}

@Test func `a mail program gets the Danish words back`() throws {
    let read = try Tool.output(
        "python3",
        [
            "-c",
            """
            import email, email.header, sys
            mail = email.message_from_string(sys.argv[1])
            for name in ['subject', 'to']:
                words = email.header.make_header(email.header.decode_header(mail[name]))
                sys.stdout.buffer.write((str(words) + '\\n').encode())
            sys.stdout.buffer.write(mail.get_payload()[0].get_payload(decode=True))
            """, try mail(messages[3], to: "Åse Nørby, leder af Jobcenter Nord og Ydelse og Sygedagpenge"),
        ])
    #expect(read.hasPrefix(messages[3].subject + "\n"))
    #expect(read.contains("Åse Nørby, leder af Jobcenter Nord og Ydelse og Sygedagpenge"))
    for paragraph in messages[3].paragraphs { #expect(read.contains(paragraph)) }
}

@Test(arguments: [
    "", "mette", "mette@", "@eksempel.invalid", "a@b@c", "mette@eksempel.invalid\r\nBcc: alle@eksempel.invalid",
    "mette @eksempel.invalid", "mætte@eksempel.invalid", "<mette@eksempel.invalid>", "a,b@eksempel.invalid",
])
func `a message goes to one address and nowhere else`(address: String) {
    #expect(throws: LetterFault.self) {
        try StaffMail.message(
            messages[0], to: "Mette", at: address, from: "genklang@eksempel.invalid", letter: "L-1", at: moment)
    }
}

@Test func `a name cannot write headers`() throws {
    let text = try mail(messages[0], to: "Mette\r\nBcc: alle@eksempel.invalid")
    #expect(!text.contains("\r\nBcc:"))
}

@Test func `a message about much at once leads to the reader's own list, and the address says nothing else`() throws {
    let page = "https://genklang.kommune.invalid"
    let together = [
        (Wording.waitingTogether(CountWaiting.Reply(waiting: 3, late: 0, mails: 0)), "\(page)/"),
        (Wording.digest(ReadDigest.Reply(overdue: 2, calls: 3, others: 0)), "\(page)/"),
        (Wording.prompts(4, by: "2025-03-05T15:30+01:00", at: moment), "\(page)/trivsel"),
    ]
    for (message, address) in together {
        #expect(message.opened(at: page).link == address)
        let text = try mail(message.opened(at: page)).replacing("=\r\n", with: "")
        #expect(text.contains("bn Genklang: \(address)\r\n") && text.contains("<a href=3D\"\(address)\">"))
        #expect(message.opened(at: "").link == nil)
        #expect(try !mail(message).contains("http"))
    }
    #expect(messages.allSatisfy { $0.opened(at: page).link == nil }, "what is about one thing has a page of its own")
}

@Test(arguments: [
    ("", true), ("https://genklang.kommune.invalid", true), ("http://127.0.0.1:7488", true),
    ("http://genklang.kommune.invalid", false), ("https://genklang.kommune.invalid/sager", false),
    ("genklang.kommune.invalid", false), ("https://", false), ("https://a.invalid?sag=1", false),
])
func `where colleagues open Genklang is looked at before a start`(page: String, isUsable: Bool) throws {
    let settings = try Configuration.merge(["deskPage": .string(page)], over: NotifierService.defaults, at: "test")
    do {
        try NotifierService.check(settings, in: DataFolder("/nowhere"))
        #expect(isUsable)
    } catch let fault as ConfigurationFault { #expect(!isUsable && fault.code == "notifier.desk_page") }
}
