import CaseModel
package import Runtime
package import Wire

/// A service has tables; these stand in for others and keep nothing.
private let noTables = ["-- 1: nothing is kept\nCREATE TABLE unused (number INTEGER NOT NULL PRIMARY KEY) STRICT;"]

/// Stands in for Callback where only its notes matter: says that as many were filed as it is asked to, and gives each out
/// as the copy's letter asks for it. The notes are all of one length, about that of a real one.
package final class NotingService: Service {
    package static let declaration = ServiceDeclaration(
        name: .callback, publishes: [NoteFiled.type], reads: [],
        migrations: noTables)

    /// Asked by whoever wants notes: how many, and from which number on.
    package static let fileMany = "callback.file-many"

    package init(_ context: ServiceContext) {}

    package func apply(_ event: CloudEvent, in turn: Turn) throws {}

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case Self.fileMany:
            let first = call.body["from"]?.integer ?? 0
            for number in first..<first + (call.body["count"]?.integer ?? 0) { try file(number, turn) }
            return .object([:])
        case ReadNote.method:
            let asked = try call.command(ReadNote.self)
            return try JSON(encoding: note(asked, at: turn.now))
        default: throw CallRefusal.unknownMethod
        }
    }

    private func file(_ number: Int64, _ turn: Turn) throws {
        let mark = Self.mark(number)
        let event = NoteFiled(
            case: CaseID(unchecked: "K-\(mark)"), callback: CallbackID(unchecked: "C-\(mark)"),
            note: NoteID(unchecked: "N-\(mark)"), version: 1, by: "P-demo07", spokenAt: turn.now, outcome: .solved,
            hasConsent: true, recipient: nil, copyBy: turn.now.adding(hours: 24))
        try turn.publish(event, about: Subject(event.case))
    }

    /// The end of every identifier about this note: twenty digits.
    private static func mark(_ number: Int64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 20 - digits.count) + digits
    }

    private func note(_ asked: ReadNote, at now: Timestamp) -> ReadNote.Reply {
        let mark = asked.note.rawValue.dropFirst(2)
        let text = String(repeating: Self.paragraph, count: 3)
        return ReadNote.Reply(
            row: NoteRow(
                case: CaseID(unchecked: "K-\(mark)"), callback: CallbackID(unchecked: "C-\(mark)"), note: asked.note,
                version: asked.version ?? 1, by: "P-demo07", spokenAt: now, filedAt: now, outcome: .solved,
                hasConsent: true),
            draft: NoteDraft(
                text: text, agreements: [Agreement(what: "Vi sender det rigtige skema.", ball: .municipality)],
                explained: "At sagen regnes for afsluttet, når skemaet er sendt."),
            consent: Consent(hasAgreed: true, words: "Ja, det er i orden."),
            answerCode: AnswerCode(typed: "7M2X-Q9K4-ZT1F"))
    }

    private static let paragraph = """
        Borgeren fortalte, at brevet fra april aldrig blev besvaret, og at hun har ringet tre gange siden. Vi gennemgik \
        forløbet sammen og fandt, at sagen skiftede hænder i maj, uden at nogen sagde det til hende. Jeg beklagede, at \
        hun ikke fik besked. Vi aftalte, hvem der har sagen nu, og hvornår hun hører fra os igen.


        """
}

/// Stands in for Intake where only addresses matter: every case has a citizen who lives somewhere.
package final class AddressService: Service {
    package static let declaration = ServiceDeclaration(
        name: .intake, publishes: [], reads: [],
        migrations: noTables)

    package init(_ context: ServiceContext) {}

    package func apply(_ event: CloudEvent, in turn: Turn) throws {}

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        guard call.method == FindRecipient.method else { throw CallRefusal.unknownMethod }
        let asked = try call.command(FindRecipient.self)
        let number = asked.case.rawValue.suffix(6)
        return try JSON(
            encoding: FindRecipient.Reply(
                name: "Åse Påhit \(number)", addressLines: ["Ålevej \(number)", "9999 Eksempelby"], email: nil,
                unit: "U-demo03", assigned: nil, received: turn.now.adding(hours: -30), case: asked.case))
    }
}
