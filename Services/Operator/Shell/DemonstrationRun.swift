import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire
import Wording

/// `genklang demonstration`: fills an invented municipality with invented cases, so that every list has something to
/// show. Said again, it goes on where it was; when all is done, it does nothing.
final class DemonstrationRun {
    /// What has been begun, kept in the data folder: with the same moment and seed the same wishes come out, under the
    /// same identifiers, and no service does any of them twice.
    private struct Mark: Codable {
        let now: Timestamp
        let seed: UInt32
        var isDone: Bool
    }

    private static let history = 120
    private static let remembered = 120
    private static let live = 64
    private static let seed: UInt32 = 1956
    /// So long the copies are waited for; on an idle machine they lie there before the last case is taken in.
    private static let patienceSeconds: Int64 = 15

    private let office: Office
    private var seats: [String: Seat] = [:]

    init(_ office: Office) { self.office = office }

    /// Does what is left to do; returns what to say about it.
    func run(progress: (String) -> Void) throws -> String {
        let file = "\(office.folder.path)/demonstration.json"
        var mark = try begun(file)
        guard !mark.isDone else { return "the invented cases are there already" }
        var cases = InventedCases(seed: UInt64(mark.seed), now: mark.now)
        try takeIn(cases.history(Self.history))
        progress("\(Self.history) invented cases taken in as history")
        let rest = cases.live(Self.live) + cases.talked() + cases.beside() + cases.remembered(Self.remembered)
        var solved: [(case: CaseID, caller: String)] = []
        for (number, one) in rest.enumerated() {
            let found = try live(one, "D-invented-\(number)")
            if one.course == .solved { solved.append((found, one.caseworker)) }
            if (number + 1) % 20 == 0 { progress("\(number + 1) of \(rest.count) invented cases") }
        }
        let posted = try post(solved)
        progress("the copies of \(posted) of \(solved.count) notes printed and posted: those cases are closed")
        mark.isDone = true
        try keep(mark, file)
        return "\(Self.history + rest.count) invented cases, each marked \(Invented.mark)"
    }

    private func begun(_ file: String) throws -> Mark {
        if let bytes = Files.read(file) { return try JSON.read(bytes).decode(Mark.self) }
        let mark = Mark(now: office.wall, seed: Self.seed, isDone: false)
        try keep(mark, file)
        return mark
    }

    private func keep(_ mark: Mark, _ file: String) throws {
        guard Files.write(try JSON(encoding: mark).bytes, to: file) else {
            throw Trouble(code: "demonstration.unwritable", "\(file) cannot be written")
        }
    }

    private func takeIn(_ registrations: [RegisterCase]) throws {
        let secretariat = try seat("karen")
        // The first line of such a file is its header.
        let rows = registrations.enumerated().map { ImportRow(number: $0 + 2, registration: $1) }
        for start in stride(from: 0, to: rows.count, by: StageImport.mostRows) {
            let part = Array(rows[start..<min(start + StageImport.mostRows, rows.count)])
            _ = try secretariat.change(
                StageImport(import: "M-invented", rows: part, isDryRun: false),
                id: CommandID(unchecked: "D-invented-stage-\(start)"))
        }
        _ = try secretariat.change(
            CommitImport(import: "M-invented", leavesOutRefused: true), id: "D-invented-commit", within: 60_000)
    }

    /// The secretariat prints the copies of the talks that solved it, and posts them: a case is over when its copy has left, and
    /// until one is Tal shows nothing that the method closed. The other letters stay in the pile, to be seen there.
    ///
    /// Notifier makes them meanwhile; what is not ready in time stays to be printed by whoever plays the secretariat.
    private func post(_ solved: [(case: CaseID, caller: String)]) throws -> Int {
        let secretariat = try seat("karen")
        var waiting = solved
        let end = office.wall.adding(seconds: Self.patienceSeconds)
        while !waiting.isEmpty, office.wall < end {
            let copies = try waiting.map { one in
                try seat(one.caller).ask(ListLetters(case: one.case)).letters.first { $0.kind == .noteCopy }?.letter
            }
            let letters = copies.compactMap(\.self)
            if !letters.isEmpty {
                let wish = MarkPrinted(letters: letters, reference: Invented.print)
                let reply = try secretariat.change(wish).decode(MarkPrinted.Reply.self)
                let posted = Set(reply.posted)
                waiting = zip(waiting, copies).filter { _, copy in copy.map { !posted.contains($0) } ?? true }.map(\.0)
            }
            if !waiting.isEmpty { usleep(100_000) }
        }
        return solved.count - waiting.count
    }

    /// One live case through its course.
    private func live(_ one: InventedCases.Live, _ name: String) throws -> CaseID {
        let caller = try seat(one.caseworker)
        func id(_ act: String) -> CommandID { CommandID(unchecked: "\(name)-\(act)") }
        let reply = try caller.change(one.registration, id: id("register"))
        let found = try reply.decode(RegisterCase.Reply.self).case
        switch one.course {
        case .waiting: try surround(found, since: one.registration.received, by: caller, id)
        case .triedInVain: _ = try caller.change(RecordAttempt(case: found, result: .noAnswer), id: id("attempt"))
        case .solved: _ = try caller.change(conversation(found, .solved), id: id("record"))
        case .objected:
            _ = try caller.change(conversation(found, .solved), id: id("record"))
            _ = try caller.change(
                RaiseObjection(case: found, text: Invented.objection, channel: .phone), id: id("object"))
        case .formal: try acknowledge(found, caller.change(conversation(found, .formal), id: id("record")), id)
        case .formalUnanswered: _ = try caller.change(conversation(found, .formal), id: id("record"))
        case .red: try decide(found, .red, reply, one.leader, id)
        case .yellow: try decide(found, .yellow, reply, one.leader, id)
        case .withdrawn:
            _ = try caller.change(
                WithdrawCase(case: found, howInWriting: .letter, reference: Invented.withdrawal), id: id("withdraw"))
        case .remembered: _ = try caller.change(talk(found, at: one.spokenAt), id: id("talk"))
        }
        return found
    }

    /// Who stands beside the citizen, and what a talk takes: there to be seen before the call that is owed.
    private func surround(
        _ found: CaseID, since received: Timestamp?, by caller: Seat, _ id: (String) -> CommandID
    ) throws {
        _ = try caller.change(
            RecordNeeds(case: found, support: [.interpreter, .supportPerson], language: Invented.language),
            id: id("needs"))
        let sister = Representative(
            name: Invented.representative, relation: .relative, ground: .powerOfAttorney, reach: .speak,
            proof: Invented.proof, phone: "00 00 12 34", from: (received ?? office.wall).civil.day)
        _ = try caller.change(RecordRepresentative(case: found, representative: sister), id: id("represent"))
    }

    private func decide(
        _ found: CaseID, _ step: Step, _ reply: JSON, _ leader: String, _ id: (String) -> CommandID
    ) throws {
        let seat = try seat(leader)
        seat.heard(reply)
        let signs: [CooperationSign] = step == .red ? [.persistentDemands, .agreementsNotKept] : [.criticism]
        let reason = step == .red ? Invented.redReason : Invented.yellowReason
        _ = try seat.change(DecideStep(case: found, step: step, signs: signs, reason: reason), id: id("step"))
    }

    /// The department head says "I have it" to what was just handed on.
    private func acknowledge(_ found: CaseID, _ reply: JSON, _ id: (String) -> CommandID) throws {
        let recipient = try seat("henrik")
        recipient.heard(reply)
        guard let handover = try recipient.ask(ShowCase(case: found)).handovers.first else { return }
        _ = try recipient.change(AcknowledgeHandover(handover: handover.handover), id: id("acknowledge"))
    }

    private func conversation(_ found: CaseID, _ outcome: Outcome) -> RecordConversation {
        let note = NoteDraft(
            text: Invented.note, agreements: [Agreement(what: Invented.agreement, ball: .municipality)],
            explained: Invented.explained, citizensWords: Invented.citizensWords)
        return RecordConversation(
            case: found, note: note, outcome: outcome,
            consent: outcome == .solved ? Consent(hasAgreed: true, words: Invented.consent) : nil,
            recipient: outcome == .formal ? "P-demo02" : nil,
            recognised: outcome == .notReached ? nil : Recognition(how: .knownNumber))
    }

    /// What was said long ago: nobody owes anything of it any more.
    private func talk(_ found: CaseID, at moment: Timestamp?) -> NoteTalk {
        NoteTalk(
            case: found, spokenAt: moment,
            note: NoteDraft(
                text: Invented.note, agreements: [], explained: Invented.explained,
                citizensWords: Invented.citizensWords), recognised: Recognition(how: .knownNumber))
    }

    private func seat(_ user: String) throws -> Seat {
        if let seat = seats[user] { return seat }
        let session = try Seat.signIn(user, Invented.password, office)
        let seat = Seat(session, office, password: Invented.password)
        seats[user] = seat
        return seat
    }
}
