import CaseModel
import Glibc
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// A mailbox on disk and Intake beside it.
final class Mailbox {
    let folder = TemporaryFolder()
    let desk: Desk
    let place: ArrivalFolder
    private var laid = 0

    init(_ settings: JSON = .object([:])) throws {
        place = ArrivalFolder(folder.file("mail"))
        #expect(place.make())
        desk = try Desk(path: folder.file("intake.sqlite"), settings: settings, folder: folder.path)
        _ = desk.said()
    }

    /// A mail server delivers.
    func lay(_ text: String, as name: String? = nil) throws {
        laid += 1
        #expect(Files.write(Array(text.utf8), to: "\(place.new)/\(name ?? "17\(laid).M1.host")"))
        try desk.arrive()
    }

    func names(_ part: String) -> [String] { Files.names(in: "\(place.path)/\(part)") }

    var cases: [CaseRow] { get throws { try desk.ask(ListCases(scope: .unit, limit: 100), as: .bo).cases } }

    func mails(_ id: CaseID) throws -> [MailRow] { try desk.ask(ListMails(case: id), as: .bo).mails }

    func content(_ mail: MailID, _ part: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in 0..<1000 {
            let reply = try desk.ask(ReadMailPart(mail: mail, part: part, piece: piece), as: .bo)
            bytes += try #require(Base64URL.decode(reply.content))
            if reply.isLast { return bytes }
        }
        return bytes
    }
}

/// A mail of somebody plainly invented.
func mail(
    _ words: String = "Ingen svarer på mine breve.", from: String = "Åse Påhit <aase@eksempel.invalid>",
    to: String = "byg@kommune.invalid", subject: String = "Klage", id: String? = "m1@eksempel.invalid",
    fields: String = ""
) -> String {
    let message = id.map { "Message-ID: <\($0)>\n" } ?? ""
    return "From: \(from)\nTo: \(to)\nSubject: \(subject)\n\(message)\(fields)Date: Tue, 24 Nov 2026 08:15:00 +0100\n"
        + "Content-Type: text/plain; charset=utf-8\n\n\(words)\n"
}
