import CaseModel
import Testing

/// Services hear of one another in any order; no order may close a case too early.
@Suite("A case under any order of inputs")
struct CaseOrderTests {
    static let seeds: Range<UInt64> = 0..<410

    @Test("R-010, R-072, R-073, R-074, R-008 no order of inputs closes a case without its conditions", arguments: seeds)
    func neverTooEarly(seed: UInt64) throws {
        var chance = Seeded(seed)
        var state = CaseState(route: Route.allCases.randomElement(using: &chance)!, isAnonymous: seed % 7 == 0)
        var taken = Taken(route: state.record.route, isAnonymous: seed % 7 == 0)
        for step in 0..<60 {
            let now = Sample.noon.adding(hours: Int64(step))
            let input = Self.input(using: &chance, at: now)
            let before = state
            let decision: CaseState.Decision
            do {
                decision = try state.transition(input, at: now)
            } catch {
                continue  // refused: nothing has changed
            }
            state = decision.next
            taken.take(input, at: now)
            #expect(state.missing.isEmpty == state.isClosed, "seed \(seed), step \(step)")
            if case .closed(let ending, _, _) = state {
                #expect(taken.allows(ending), "seed \(seed), step \(step): closed as \(ending) by \(input)")
            }
            if case .objected(let objection) = input, !taken.answered.contains(objection.objection) {
                // Nobody is left to talk with about the objection of a citizen who has died.
                var hasDied = false
                if case .closed(.died, _, _) = state { hasDied = true }
                #expect(hasDied || !state.isClosed, "seed \(seed), step \(step)")
            }
            if case .closed(let ending)? = decision.announce.last, ending != .died {
                #expect(taken.toJudge.isEmpty, "seed \(seed), step \(step)")
            }
            #expect(decision.announce == Self.announcements(from: before, to: state), "seed \(seed), step \(step)")
        }
    }

    @Test("R-008 from wherever a case has come, there is a way to its end", arguments: seeds)
    func neverStuck(seed: UInt64) throws {
        var chance = Seeded(seed)
        var state = CaseState(route: Route.allCases.randomElement(using: &chance)!, isAnonymous: false)
        for step in 0..<40 {
            let now = Sample.noon.adding(hours: Int64(step))
            state = (try? state.transition(Self.input(using: &chance, at: now), at: now).next) ?? state
        }
        let late = Sample.noon.adding(hours: 100)
        var closing: [CaseState.Input] = [
            Sample.filed(.solved, in: "N-9", hasConsent: true, spokenAt: late), Sample.copied("N-9"),
            Sample.answered("O-1"), Sample.answered("O-2"), Sample.handedOn("H-9"),
        ]
        closing += ["H-1", "H-2", "H-9"].map { Sample.acknowledged($0) } + [.examined, .replySent]
        closing += [.replyJudged("E-1"), .replyJudged("E-2")]
        for input in closing { state = (try? state.transition(input, at: late).next) ?? state }
        #expect(state.isClosed, "seed \(seed): \(state.missing)")
    }

    @Test("R-074 however what was heard is interleaved, the case stands the same in the end", arguments: seeds)
    func interleaved(seed: UInt64) throws {
        // Each service's own words come in the order they were said.
        let callback = [
            Sample.filed(.solved, hasConsent: true), Sample.objected(),
            Sample.filed(.solved, in: "N-2", hasConsent: true, spokenAt: Sample.noon.adding(hours: 20)),
            Sample.answered(),
        ]
        let notifier = [Sample.copied(), Sample.copied("N-2")]
        var chance = Seeded(seed)
        var (left, right) = (callback[...], notifier[...])
        var state = CaseState(route: .callback, isAnonymous: false)
        while !left.isEmpty || !right.isEmpty {
            let takesLeft = right.isEmpty || (!left.isEmpty && Bool.random(using: &chance))
            let input = takesLeft ? left.removeFirst() : right.removeFirst()
            state = try state.transition(input, at: Sample.noon).next
        }
        #expect(state.isClosed)
        let plain = try CaseState(route: .callback, isAnonymous: false).after(callback + notifier).state
        #expect(state.record == plain.record)
    }

    /// One of everything that can happen, drawn by chance.
    static func input(using chance: inout Seeded, at now: Timestamp) -> CaseState.Input {
        let note: NoteID = Bool.random(using: &chance) ? "N-1" : "N-2"
        let version = Int.random(in: 1...3, using: &chance)
        let handover: HandoverID = Bool.random(using: &chance) ? "H-1" : "H-2"
        let objection: ObjectionID = Bool.random(using: &chance) ? "O-1" : "O-2"
        let mail: MailID = Bool.random(using: &chance) ? "E-1" : "E-2"
        switch Int.random(in: 0..<51, using: &chance) {
        case 0..<10:
            return Sample.filed(
                Outcome.allCases.randomElement(using: &chance)!, in: note, version: version,
                hasConsent: Bool.random(using: &chance),
                spokenAt: now.adding(hours: -Int64.random(in: 0...3, using: &chance)))
        case 10..<20: return Sample.copied(note, version: version)
        case 20..<22: return Sample.objected(objection, to: note, version: version)
        case 22..<27: return Sample.answered(objection)
        case 27..<29: return .fellAway
        case 29..<32: return Sample.handedOn(handover, insteadOf: Bool.random(using: &chance) ? "H-1" : nil)
        case 32..<34: return Sample.acknowledged(handover)
        case 34..<36: return .replySent
        case 36: return .withdrawInWriting
        case 37: return .findMisrouted
        case 38: return .acknowledgeElsewhere
        case 39: return .formalPartTaken
        case 40: return .wishFormal
        case 41: return .examined
        case 42: return .judged(Route.allCases.randomElement(using: &chance)!)
        case 43: return .livesAfterAll
        case 44: return .replied(mail)
        case 45..<47: return .replyJudged(mail)
        case 49: return .named
        case 47..<49: return Sample.copyFate(LetterFate.allCases.randomElement(using: &chance)!, note, version: version)
        default: return .citizenDied
        }
    }

    /// What must have been announced when a case went from one state to another.
    static func announcements(from before: CaseState, to after: CaseState) -> [CaseState.Announcement] {
        switch (before, after) {
        case (.closed(let old, at: let since, _), .closed(let new, at: let moment, _)):
            old == new && since == moment ? [] : [.reopened, .closed(new)]
        case (_, .closed(let ending, _, _)): [.closed(ending)]
        case (.closed, _): [.reopened]
        default: []
        }
    }
}

/// What was taken in, and the closing conditions said a second time, in the plainest way.
struct Taken {
    private var route: Route
    private(set) var isAnonymous: Bool
    private var notes: [NoteFiled] = []
    private var copies: Set<NoteVersion> = []
    private var objected: [ObjectionID: NoteVersion] = [:]
    private(set) var answered: Set<ObjectionID> = []
    private var isFallen = false
    private var handovers: Set<HandoverID> = []
    private var acknowledged: Set<HandoverID> = []
    private var isReplied = false
    private var isWithdrawn = false
    private var isMisrouted = false
    private var isAcknowledgedElsewhere = false
    private var isDead = false
    private var isFormalPartElsewhere = false
    private var wished: Timestamp?
    private var isExamined = false
    /// What has come of which nobody has said yet whether it is an objection.
    private(set) var toJudge: Set<MailID> = []

    init(route: Route, isAnonymous: Bool) {
        self.route = route
        self.isAnonymous = isAnonymous
    }

    mutating func take(_ input: CaseState.Input, at now: Timestamp) {
        switch input {
        case .noteFiled(let note):
            if let place = notes.firstIndex(where: { $0.note == note.note }) {
                if notes[place].version < note.version { notes[place] = note }
            } else {
                notes.append(note)
            }
            isFallen = false
        case .letterSent(let letter): copies.insert(NoteVersion(letter.note!, version: letter.version!))
        // Where a copy is ends nothing by itself.
        case .letterFate: break
        case .objected(let objection):
            objected[objection.objection] = NoteVersion(objection.note, version: objection.version)
        case .objectionAnswered(let answer): answered.insert(answer.objection)
        case .fellAway: if notes.isEmpty, !isWithdrawn, !isMisrouted, !isDead { isFallen = true }
        case .handOn(let handover, _, let earlier):
            guard !handovers.contains(handover) else { return }
            if let earlier {
                handovers.remove(earlier)
                acknowledged.remove(earlier)
            }
            handovers.insert(handover)
            isReplied = false
        case .acknowledge(let handover, _): acknowledged.insert(handover)
        case .replySent: isReplied = true
        case .withdrawInWriting: isWithdrawn = true
        case .findMisrouted: isMisrouted = true
        case .acknowledgeElsewhere: isAcknowledgedElsewhere = true
        case .findOurs:
            isMisrouted = false
            isAcknowledgedElsewhere = false
        case .formalPartTaken:
            let outcome = notes.last?.outcome
            let isWished = wished.map { wished in notes.last.map { $0.spokenAt <= wished } ?? true } ?? false
            guard route == .split, !isAnonymous, outcome != .formal, outcome != .stopped, !isWished else { return }
            (handovers, acknowledged, isFormalPartElsewhere) = ([], [], true)
        case .citizenDied: isDead = true
        case .livesAfterAll: isDead = false
        case .examined: isExamined = true
        case .replied(let mail): toJudge.insert(mail)
        case .replyJudged(let mail): toJudge.remove(mail)
        case .judged(let route):
            self.route = route
            guard route == .callback, notes.isEmpty, wished == nil else { return }
            (handovers, acknowledged, isFormalPartElsewhere) = ([], [], false)
        case .named: isAnonymous = false
        case .wishFormal: (isReplied, wished) = (false, now)
        // What others have said of a part that they were sent: `CaseStateTests` try it.
        case .sentOn, .takenElsewhere, .returnedToUs: break
        // A person's word alone, which no other input brings about; `SettingAsideTests` try it.
        case .setAside, .takeUp: break
        }
    }

    func allows(_ ending: Ending) -> Bool {
        if ending == .died { return isDead }
        guard objected.keys.allSatisfy(answered.contains) else { return false }
        let note = notes.last
        let named = note.map { NoteVersion($0.note, version: $0.version) }
        let isCopied = named.map(copies.contains) ?? true
        let isContested = objected.values.contains { $0 == named }
        let isHandled = !handovers.isEmpty && handovers == acknowledged
        let hasFormalPart = route == .formal || (route == .split && !isFormalPartElsewhere) || !handovers.isEmpty
        let isFormalDone = isHandled && isReplied
        switch ending {
        case .solved:
            return note?.outcome == .solved && note?.hasConsent == true && isCopied && !isContested
                && (!hasFormalPart || isFormalDone)
        case .formal: return isFormalDone && isCopied && !isContested
        case .stopped: return note?.outcome == .stopped && isFormalDone && isCopied && !isContested
        case .notReached:
            return note?.outcome == .notReached && isCopied && !isContested
                && (!hasFormalPart || isFormalDone)
        case .withdrawn: return isWithdrawn && isCopied
        case .anonymous: return isAnonymous && isHandled && isExamined
        case .misrouted: return isMisrouted && isAcknowledgedElsewhere
        case .died: return isDead
        case .fellAway: return isFallen && note == nil
        case .noComplaint: return false
        }
    }
}
