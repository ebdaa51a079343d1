import CaseModel
import OperatorCore
import Testing
import Wire
import Wording

/// A log written by hand, in which every promise is kept until a test breaks one.
private struct Log {
    private(set) var events: [CloudEvent] = []
    var documents: [Outcomes.Document] = []
    var calls: [CallRow] = []
    var prompts: [PromptRow] = []
    var letters: [LetterRow] = []

    mutating func add(_ body: some BusEvent, at time: Timestamp = "2026-11-23T08:10Z") throws {
        let number = Int64(events.count + 1)
        events.append(
            try CloudEvent(
                id: EventID(epoch: "0123456789ABCDEF", number: number), source: .intake, subject: "K-1", time: time,
                body: body))
    }

    mutating func register(canBeWrittenTo: Bool = true, isHistory: Bool = false) throws {
        try add(
            CaseRegistered(
                case: "K-1", unit: "U-1", received: "2026-11-23T07:00Z", channel: .phone, kind: .complaint,
                route: .callback, assigned: "P-1", about: [], canBeWrittenTo: canBeWrittenTo, isHistory: isHistory))
    }

    mutating func send(_ kind: LetterKind, _ letter: LetterID, version: Int? = nil, at time: Timestamp) throws {
        try add(
            LetterSent(
                case: "K-1", letter: letter, kind: kind, note: version == nil ? nil : "N-1", version: version,
                digest: "d-\(letter)"), at: time)
        documents.append(Outcomes.Document(letter: letter, digest: "d-\(letter)"))
    }

    mutating func file(_ version: Int, _ outcome: Outcome = .solved, hasConsent: Bool = true) throws {
        try add(
            NoteFiled(
                case: "K-1", callback: "C-1", note: "N-1", version: version, by: "P-1", spokenAt: "2026-11-23T08:00Z",
                outcome: outcome, hasConsent: hasConsent, recipient: nil, copyBy: "2026-11-24T15:00Z"))
    }

    func breaches(of promise: String, now: Timestamp = "2026-11-23T09:00Z") -> [String] {
        let verdict = Verdict(
            Outcomes(
                events: events, documents: documents, calls: calls, prompts: prompts, letters: letters, now: now))
        return verdict.findings.first { $0.promise == promise }?.breaches ?? ["no such promise"]
    }
}

@Suite struct `The verdict on a day that was played` {
    private var log = Log()
    private let soon: Timestamp = "2026-11-23T08:20Z"

    @Test func `a day on which nothing was promised breaks nothing`() {
        let verdict = Verdict(
            Outcomes(events: [], documents: [], calls: [], prompts: [], letters: [], now: "2026-11-23T08:00Z"))
        #expect(verdict.isKept)
        #expect(verdict.findings.map(\.promise) == Wording.promises.map(\.code))
    }

    @Test mutating func `R-014 one receipt, not none and not two`() throws {
        try log.register()
        #expect(log.breaches(of: "receipt").count == 1)
        try log.send(.receipt, "L-1", at: soon)
        #expect(log.breaches(of: "receipt").isEmpty)
        try log.send(.receipt, "L-2", at: soon)
        #expect(log.breaches(of: "receipt").count == 1)
    }

    @Test mutating func `history gets no receipt`() throws {
        try log.register(isHistory: true)
        #expect(log.breaches(of: "receipt").isEmpty)
        try log.send(.receipt, "L-1", at: soon)
        #expect(log.breaches(of: "receipt").count == 1)
    }

    @Test mutating func `R-073 each version of a note is sent once, in time`() throws {
        try log.file(1)
        #expect(log.breaches(of: "copy").count == 1)
        try log.send(.noteCopy, "L-1", version: 1, at: soon)
        #expect(log.breaches(of: "copy").isEmpty)
        try log.file(2)
        try log.send(.noteCopy, "L-2", version: 2, at: "2026-11-24T15:00Z")
        #expect(log.breaches(of: "copy") == ["N-1 version 2: the copy left too late"])
    }

    @Test mutating func `R-036 each stage is told once, to no more people than it names`() throws {
        let ping = Pinged(
            case: "K-1", callback: "C-1", stage: .nearLimit, recipients: ["P-1"], due: soon, validUntil: soon)
        try log.add(ping)
        try log.send(.ping, "L-1", at: soon)
        #expect(log.breaches(of: "ping").isEmpty)
        try log.send(.ping, "L-2", at: soon)
        #expect(log.breaches(of: "ping").count == 1)
        try log.add(ping)
        #expect(log.breaches(of: "ping") == ["C-1 nearLimit: told more than once"])
    }

    @Test mutating func `what was sent lies there, once, as it was sent`() throws {
        try log.send(.receipt, "L-1", at: soon)
        #expect(log.breaches(of: "letter").isEmpty)
        log.documents.append(Outcomes.Document(letter: "L-2", digest: "d"))
        #expect(log.breaches(of: "letter") == ["L-2: nobody asked for it"])
        log.documents = [Outcomes.Document(letter: "L-1", digest: "other")]
        #expect(log.breaches(of: "letter") == ["L-1: the document is another"])
        log.documents = []
        #expect(log.breaches(of: "letter") == ["L-1: 0 documents, not 1"])
    }

    @Test mutating func `R-036 a missed limit reaches somebody above the one who should have rung`() throws {
        let limit = Deadline(rule: .workingDay, profile: "kl", version: 1, due: soon)
        try log.add(
            CallOwed(
                case: "K-1", callback: "C-1", unit: "U-1", assigned: "P-1", target: limit, limit: limit,
                reason: .firstContact))
        try log.add(CallMissed(case: "K-1", callback: "C-1", limit: limit))
        func tell(_ people: [PersonID]) -> Pinged {
            Pinged(case: "K-1", callback: "C-1", stage: .missed, recipients: people, due: soon, validUntil: soon)
        }
        try log.add(tell(["P-1"]))
        #expect(log.breaches(of: "escalation").count == 1)
        try log.add(tell(["P-1", "P-3"]))
        #expect(log.breaches(of: "escalation").isEmpty)
    }

    @Test mutating func `R-072 a case closes after consent and copy, not before`() throws {
        try log.file(1)
        try log.add(CaseClosed(case: "K-1", outcome: .solved))
        #expect(log.breaches(of: "closing") == ["K-1: closed before the copy left"])
        var later = Log()
        try later.file(1, hasConsent: false)
        try later.send(.noteCopy, "L-1", version: 1, at: soon)
        try later.add(CaseClosed(case: "K-1", outcome: .solved))
        #expect(later.breaches(of: "closing") == ["K-1: closed without consent"])
        var right = Log()
        try right.file(1)
        try right.send(.noteCopy, "L-1", version: 1, at: soon)
        try right.add(CaseClosed(case: "K-1", outcome: .solved))
        #expect(right.breaches(of: "closing").isEmpty)
    }

    @Test mutating func `R-008 a formal case closes after its recipient has it`() throws {
        try log.add(
            HandedOn(case: "K-1", handover: "H-1", recipient: "P-3", received: soon, acknowledgeBy: soon))
        #expect(log.breaches(of: "acknowledgement") == ["H-1: nobody has said: I have it"])
        #expect(log.breaches(of: "acknowledgement", now: "2026-11-23T08:15Z").isEmpty)
        var early = log
        try early.add(CaseClosed(case: "K-1", outcome: .formal))
        #expect(early.breaches(of: "closing") == ["K-1: closed before the recipient had it"])
        try log.add(HandoverAcknowledged(case: "K-1", handover: "H-1", recipient: "P-3"))
        try log.add(CaseClosed(case: "K-1", outcome: .formal))
        #expect(log.breaches(of: "closing").isEmpty)
        #expect(log.breaches(of: "acknowledgement").isEmpty)
    }

    @Test mutating func `R-074 nothing closes while an objection is open`() throws {
        try log.add(Objected(case: "K-1", objection: "O-1", note: "N-1", version: 1))
        var early = log
        try early.add(CaseClosed(case: "K-1", outcome: .solved))
        #expect(early.breaches(of: "objection").count == 1)
        try log.add(ObjectionAnswered(case: "K-1", objection: "O-1"))
        try log.add(CaseClosed(case: "K-1", outcome: .solved))
        #expect(log.breaches(of: "objection").isEmpty)
    }

    @Test mutating func `R-137 a red step asks a leader`() throws {
        try log.add(
            StepDecided(
                case: "K-1", unit: "U-1", step: .red, previous: nil, decidedBy: "P-1", involved: ["P-1"]))
        #expect(log.breaches(of: "wellbeing").count == 1)
        try log.add(
            Prompted(prompt: "T-1", leader: "P-3", kind: .oneToOne, stage: .first, by: soon, validUntil: soon))
        #expect(log.breaches(of: "wellbeing").isEmpty)
    }

    @Test mutating func `nobody waits without a date ahead`() {
        func call(_ state: CallState, _ due: Timestamp) -> CallRow {
            let limit = Deadline(rule: .workingDay, profile: "kl", version: 1, due: due)
            return CallRow(
                case: "K-1", callback: "C-1", unit: "U-1", assigned: nil, reason: .firstContact, target: limit,
                limit: limit, state: state, attempts: 0, step: nil)
        }
        log.calls = [call(.awaited, "2026-11-23T10:00Z"), call(.documented, soon), call(.calledOff, soon)]
        #expect(log.breaches(of: "waiting").isEmpty)
        log.calls = [call(.awaited, soon), call(.overdue, soon), call(.spoken, soon)]
        #expect(log.breaches(of: "waiting").count == 3)
    }
}
