import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Wire

/// A town of real processes whose Notifier hands messages to staff to a real mail server.
final class MailTown {
    let house: MailHouse
    let town: Town
    private let settings: String

    /// - Parameter seconds: how long one message may take.
    init(seconds: Int64 = 60) throws {
        house = try MailHouse()
        town = try Town(speed: 60)
        settings = town.folder.file("notifier.json")
        try restart(seconds: seconds)
    }

    /// The part of Notifier's settings that names the server.
    func smtp(seconds: Int64 = 60) -> JSON {
        ["host": "127.0.0.1", "port": .integer(Int64(house.port)), "protection": "none", "seconds": .integer(seconds)]
    }

    func restart(seconds: Int64 = 60) throws {
        let smtp: JSON = ["smtp": smtp(seconds: seconds)]
        guard Files.write(smtp.bytes, to: settings) else { throw CocoaError(.fileWriteUnknown) }
        try town.restart(.notifier, ["--config", settings])
    }

    /// Somebody rings, and a colleague is told of it by mail.
    func register(_ name: String) throws -> CaseID {
        try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev",
                assigned: "P-demo07"), as: "mette"
        ).case
    }

    /// The case's messages to staff, as they stand.
    func mails(_ id: CaseID) throws -> [LetterRow] {
        try town.ask(ListLetters(case: id), as: "mette").letters.filter { $0.delivery?.channel == .staffMail }
    }

    /// The first of them, once it stands so.
    @discardableResult
    func mail(_ id: CaseID, once what: String, _ isSo: (LetterRow) -> Bool) throws -> LetterRow {
        var found: LetterRow?
        try Fact.wait(for: what) {
            found = try mails(id).first(where: isSo)
            return found != nil
        }
        return found!
    }

    /// How often the server has this letter.
    func taken(_ letter: LetterID) -> Int {
        house.taken.count { $0.contains("Message-ID: <\(letter)@") }
    }

    func files(_ tray: String, in folder: String? = nil) -> Set<String> {
        let path = "\(folder ?? town.folder.path)/outbox/\(tray)"
        return Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.contains(".") }
    }
}
