import CaseModel
import Foundation
import NotifierShell
import Runtime
import Support
import Wire
import Wording

/// Notifier on a bench, with an outbox of its own and the other services played by the test.
final class Desk {
    let folder = TemporaryFolder()
    /// Methods asked of others, in order.
    private(set) var asked: [String] = []
    /// What somebody refuses: method and code.
    var refusals: [String: String] = [:]
    /// What an owner answers that is not played below.
    var answers: [String: JSON] = [:]
    /// Methods nobody answers.
    var silent: Set<String> = []
    var isStillDue = true
    var isActive = true
    /// What the citizen is called.
    var name = Desk.citizen
    /// Where the citizen lives, and whose address Intake says it is.
    var address = ["Blåbærvej 12, 2. th.", "9999 Eksempelby"]
    var addressOf: CaseID? = "K-1"
    /// Who gets the citizen's letters, and whether the address is protected.
    var through: FindRecipient.Reply.Through?
    var protection: ProtectedLetters?
    /// Who holds custody, where nobody has said that the citizen is a child.
    var custodian: FindRecipient.Reply.Through?
    /// Since when the citizen's address is another than the case was registered with, and since when the number is.
    var changed: Timestamp?
    var numberChanged: Timestamp?
    /// How whom the talk was held with was recognised, and who that was, for whoever asks about them.
    var recognised: Recognition?
    var spokenWith: FindRecipient.Reply.SpokenWith?
    /// What is still owed in writing in the case.
    var answerOwed: FindRecipient.Reply.AnswerOwed?
    /// The next talk as it stands now.
    var nextTalk: NextTalk?
    /// Ways that are closed to the citizen.
    var closedWays: [ContactWay]?
    /// The number, given only when it is asked for.
    var cpr: CPR? = CPR("2211771212")
    var note = NoteCopyFacts.wednesday(.solved).note
    /// Stands between Notifier and its outbox.
    let spool: CutSpool
    private(set) var bench: ServiceBench<NotifierService>

    static let citizen = "Søren Ærø Ågård"
    static let colleague = Viewer(person: "P-7", unit: "U-demo03", roles: [.caseworker], leads: [])
    static let stranger = Viewer(person: "P-8", unit: "U-demo06", roles: [.caseworker], leads: [])

    /// - Parameters:
    ///   - printing: whether the list of letters on paper is written.
    ///   - settings: what differs from the defaults.
    init(
        at now: Timestamp = "2025-03-04T10:00+01:00", printing: Bool = false, settings: JSON = .object([:])
    ) throws {
        let outbox = printing ? "\(folder.path)/outbox" : nil
        let spool = CutSpool(FolderSpool(folder: "\(folder.path)/outbox"))
        self.spool = spool
        bench = try ServiceBench<NotifierService>(at: now, settings: settings, folder: folder.path) {
            try NotifierService($0, spool: spool, press: PDFPress(), outbox: outbox)
        }
        bench.others = { [unowned self] method, body in answer(method, body) }
    }

    private func answer(_ method: String, _ body: JSON) -> Result<JSON, RPCError> {
        asked.append(method)
        if silent.contains(method) {
            return .failure(RPCError(code: -32001, reason: "bus.no_service", message: "not there"))
        }
        if let code = refusals[method] {
            return .failure(RPCError(code: RPCError.refusal, reason: code, message: "nej"))
        }
        if let answer = answers[method] { return .success(answer) }
        switch method {
        case FindRecipient.method:
            let reply = FindRecipient.Reply(
                name: name, addressLines: address, email: nil, unit: "U-demo03", assigned: nil,
                received: "2025-03-04T10:00+01:00", case: addressOf,
                cpr: (body["body"]?["withNumber"] ?? body["withNumber"])?.bool == true ? cpr : nil,
                through: through, protection: protection,
                closedWays: closedWays, custodian: custodian, changed: changed,
                numberChanged: numberChanged,
                spokenWith: (body["body"]?["spokenWith"] ?? body["spokenWith"])?.integer == nil ? nil : spokenWith,
                answerOwed: answerOwed)
            return Result { try JSON(encoding: reply) }.mapError { _ in RPCError.unasked }
        case ReadNote.method:
            let version = body["body"]?["version"]?.integer ?? body["version"]?.integer
            return Result { try JSON(encoding: note.asked(version.map { Int($0) }, recognised, nextTalk)) }.mapError {
                _ in RPCError.unasked
            }
        case ReadObjectionAnswer.method:
            let reply = ReadObjectionAnswer.Reply(
                case: "K-1", objection: "O-1", raisedAt: "2025-03-03T10:00+01:00",
                spokenAt: "2025-03-02T10:00+01:00", outcome: .notUpheld, reason: "Sådan talte vi om det.",
                addition: nil, by: "P-7")
            return Result { try JSON(encoding: reply) }.mapError { _ in RPCError.unasked }
        case ReadAppointment.method:
            let reply = ReadAppointment.Reply(case: "K-1", place: "Rådhuset, lokale 4", everyDays: 14)
            return Result { try JSON(encoding: reply) }.mapError { _ in RPCError.unasked }
        case AskStillDue.method: return .success(["isDue": .bool(isStillDue)])
        case StaffAddress.method:
            return .success(
                ["name": "Mette Rønne", "email": "mette@eksempel.invalid", "isActive": .bool(isActive)])
        default: return .failure(.unasked)
        }
    }

    /// Names of what lies in a tray, sorted.
    func files(_ tray: String) -> [String] {
        let path = "\(folder.path)/outbox/\(tray)"
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func bytes(_ tray: String, _ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/outbox/\(tray)/\(name)")))
    }

    func letters() throws -> [LetterRow] {
        try bench.ask(ListLetters(case: "K-1"), as: Self.colleague).letters
    }

    func register(route: Route = .callback, canBeWrittenTo: Bool = true) throws {
        let event = CaseRegistered(
            case: "K-1", unit: "U-demo03", received: "2025-03-04T10:00+01:00", channel: .email, kind: .complaint,
            route: route, assigned: nil, about: [], canBeWrittenTo: canBeWrittenTo, isHistory: false)
        try bench.hear(event, from: .intake, about: CaseID("K-1"))
    }

    /// A Notifier whose letters are printed, with a case that is answered in writing.
    static func ofFormalCase() throws -> Desk {
        let desk = try Desk(printing: true)
        try desk.register(route: .formal)
        return desk
    }

    func owe(due: Timestamp = "2025-03-05T15:30+01:00") throws {
        let deadline = Deadline(rule: .workingDay, profile: "kl", version: 1, due: due)
        let event = CallOwed(
            case: "K-1", callback: "C-1", unit: "U-demo03", assigned: nil, target: deadline, limit: deadline,
            reason: .firstContact)
        try bench.hear(event, from: .callback, about: CaseID("K-1"))
    }

    /// Something was written around the citizen that may lead letters another way.
    func wayChanged() throws {
        try bench.hear(LettersWayChanged(case: "K-1"), from: .intake, about: CaseID("K-1"))
    }

    func file(version: Int = 1, copyBy: Timestamp = "2025-03-05T16:00+01:00") throws {
        note = NoteCopyFacts.wednesday(.solved, version: version).note
        note = ReadNote.Reply(
            row: NoteRow(
                case: "K-1", callback: "C-1", note: "N-1", version: version, by: "P-7", spokenAt: note.row.spokenAt,
                filedAt: note.row.filedAt, outcome: .solved, hasConsent: true), draft: note.draft,
            consent: note.consent, answerCode: AnswerCode(typed: "7M2X-Q9K4-ZT1F"))
        let event = NoteFiled(
            case: "K-1", callback: "C-1", note: "N-1", version: version, by: "P-7", spokenAt: bench.clock.now,
            outcome: .solved, hasConsent: true, recipient: nil, copyBy: copyBy)
        try bench.hear(event, from: .callback, about: CaseID("K-1"))
    }

    func ping(_ stage: PingStage = .nearLimit, validUntil: Timestamp = "2025-03-05T15:30+01:00") throws {
        let event = Pinged(
            case: "K-1", callback: "C-1", stage: stage, recipients: ["P-7"], due: "2025-03-05T15:30+01:00",
            validUntil: validUntil)
        try bench.hear(event, from: .callback, about: CaseID("K-1"))
    }
}

extension ReadNote.Reply {
    /// This note in the version that was asked for.
    func asked(
        _ version: Int?, _ recognised: Recognition? = nil, _ nextTalk: NextTalk? = nil
    ) -> ReadNote.Reply {
        ReadNote.Reply(
            row: NoteRow(
                case: row.case, callback: row.callback, note: row.note, version: version ?? row.version, by: row.by,
                spokenAt: row.spokenAt, filedAt: row.filedAt, outcome: row.outcome, hasConsent: row.hasConsent,
                recognised: recognised ?? row.recognised),
            draft: draft, consent: consent, answerCode: answerCode, nextTalk: nextTalk)
    }
}

/// An outbox that can be out of order.
final class CutSpool: Spool {
    private let real: any Spool
    /// Fails with this code without laying or taking out anything.
    var trouble: String?
    /// The one file that cannot be taken out.
    var stuck: String?
    /// Lays the document, and is then cut off before anybody hears of it.
    var isCutAfterwards = false
    /// What happens while the next letter is being laid.
    var meanwhile: (() throws -> Void)?

    init(_ real: any Spool) { self.real = real }

    func lay(_ bytes: [UInt8], as name: String, in tray: Tray) throws(EffectTrouble) -> String {
        if let trouble { throw EffectTrouble(trouble) }
        let digest = try real.lay(bytes, as: name, in: tray)
        if tray == .letters, let meanwhile {
            self.meanwhile = nil
            do { try meanwhile() } catch { throw EffectTrouble("test.meanwhile") }
        }
        if isCutAfterwards { throw EffectTrouble("spool.cut") }
        return digest
    }

    func has(_ name: String, in tray: Tray) -> Bool { real.has(name, in: tray) }
    func isCollected(_ name: String, in tray: Tray) -> Bool { real.isCollected(name, in: tray) }
    func withdraw(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool {
        if let trouble = trouble ?? (name == stuck ? "spool.cut" : nil) { throw EffectTrouble(trouble) }
        return try real.withdraw(name, from: tray)
    }
    func erase(_ name: String, from tray: Tray) throws(EffectTrouble) -> Bool {
        if let trouble { throw EffectTrouble(trouble) }
        return try real.erase(name, from: tray)
    }
}

extension RPCError {
    fileprivate static let unasked = RPCError(code: 0, reason: "test.unasked", message: "not played")
}
