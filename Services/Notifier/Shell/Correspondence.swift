import CaseModel
import NotifierCore
import Runtime
import Seal
import Wire

/// One step's work on what is owed: takes a duty from state to state and does what follows.
struct Correspondence {
    let duties: DutyStore
    let composer: Composer
    let asking: Asking
    let turn: Turn
    /// `nil` where letters are not handed over to a journal.
    let journal: JournalOffice?
    /// `nil` where somebody else collects messages to staff.
    let post: PostOffice?
    /// Where letters lie to be printed or collected.
    let spool: any Spool
    /// When what is heard in this step became true; absent where nothing is heard.
    var heard: Timestamp?

    var now: Timestamp { turn.now }

    /// What has come to be owed is written down, and the first thing it needs is asked for. What it overtakes in its case
    /// is let go.
    ///
    /// - Parameter canBeWrittenTo: whether the citizen may be written to in the case.
    func owe(_ letter: any Letter, canBeWrittenTo: Bool) throws {
        try owe(Matter(letter), canBeWrittenTo: canBeWrittenTo)
    }

    func owe(_ matter: Matter, canBeWrittenTo: Bool) throws {
        guard try !isErased(matter.case) else { return }
        var matter = matter
        if let `case` = matter.case {
            for older in try duties.duties(of: `case`) where older.duty.matter.letter.isOvertaken(by: matter.letter) {
                try advance(older, .superseded)
            }
            try takeOut(olderThan: matter.letter)
            try takePlace(&matter.letter)
        }
        try owe(Duty(owed: try informed(matter), canBeWrittenTo: canBeWrittenTo, at: now))
    }

    /// A letter to the citizen names their contact person, and one that speaks of what came before knows what has left.
    private func informed(_ matter: Matter) throws -> Matter {
        guard let `case` = matter.case, !matter.isMail else { return matter }
        var matter = matter
        matter.contact = try CircleStore(database: turn.database).known(`case`)?.circle.contactTeam.first
        if matter.copied != nil {
            let left = try duties.duties(of: `case`).filter {
                try ($0.hasLeft && $0.duty.matter.overtaken == nil || isCarriedAway($0))
                    && deliveries.delivery(of: $0.letter)?.evidence?.isOvertaken != true
            }
            matter.letter.follow(sent: left.map(\.duty.matter.letter))
        }
        return matter
    }

    private func owe(_ duty: Duty) throws {
        let letter = Self.letter(for: duty.key)
        guard try duties.add(duty, letter: letter, at: now) else { return }
        if let heard, duty.matter.isMail { try post?.foresee(letter, duty.matter, heard: heard, self) }
        if let left = try duties.delivered(letter), let kept = try duties.duty(duty.key) {
            try advance(kept, .recovered(digest: left.digest))
        } else if case .gathering(let need) = duty.state {
            var kept = DutyStore.Kept(duty: duty, letter: letter, owed: now, gathered: Fetched())
            guard let input = takeKnown(&kept) else { return need == .carrier ? () : asking.want(need) }
            try advance(kept, input)
        }
    }

    /// Takes the duty on by this input, and past whatever it then needs that is at hand.
    func advance(_ kept: DutyStore.Kept, _ input: DutyInput) throws {
        var kept = kept
        let before = kept.duty
        // Only what becomes of the letter it goes in, or has, says anything of it any more.
        if !input.isOfCarrier, try isCarriedAway(kept) { return }
        // It was held back, and may go now: what the citizen has got, and whom they turn to, may be another than when it came
        // to be owed.
        if before.mayBegin { kept.duty.matter = try informed(before.matter) }
        var acts: [DutyAct] = []
        var made: Composer.Document?
        var next: DutyInput? = input
        while let input = next {
            let (decision, document) = try decide(kept, input)
            made = document ?? made
            kept.duty = decision.next
            acts += decision.acts
            if decision.acts.contains(.forgetWords) { kept.gathered = Fetched() }
            next = decision.acts.isEmpty ? nil : takeKnown(&kept)
        }
        // A step that changes nothing is not written: answers come twice, and ticks often.
        guard kept.duty != before || !acts.isEmpty else { return }
        for act in acts {
            switch act {
            case .fetch(let need): if kept.duty.state == .gathering(need) { asking.want(need) }
            case .announce(let digest): try announce(kept, digest)
            case .forgetWords: break  // with the state, below: the table wants both at once
            }
        }
        if case .recovered(let digest) = input, kept.duty.state != before.state {
            try duties.enterDelivered(kept.letter, digest: digest, at: now)
            if kept.duty.matter.isMail { try post?.recovered(kept, self) } else { try recovered(kept) }
        }
        if kept.duty.state == .started, before.state != .started {
            try duties.enterStarted(kept.letter, at: now)
        }
        if kept.duty.state != before.state { try follow(unwritten: kept) }
        // A document that was made just now took the place of what was to be forgotten.
        try duties.keep(
            kept, made, forgettingWords: acts.contains(.forgetWords) && kept.duty.state != .started)
        if kept.duty.state != before.state { try followCarried(kept, from: before.state) }
    }

    /// What the input means. When it brings the last thing that was needed, the document is made.
    private func decide(
        _ kept: DutyStore.Kept, _ input: DutyInput
    ) throws -> (Duty.Decision, Composer.Document?) {
        var decision = try kept.duty.transition(input, at: now)
        guard case .gathering = kept.duty.state, decision.next.state == .started else { return (decision, nil) }
        let way = try way(of: kept)
        let (alike, parted) = try fellows(of: kept, by: way)
        var joined = kept
        joined.duty.matter.carried = kept.duty.matter.carried.filter { other in
            alike.contains { $0.kept.duty.key == other.key }
        }
        switch document(for: joined, by: way) {
        case .success(let document):
            decision.next.matter.carried = joined.duty.matter.carried
            try see(try way?.get(), for: kept.duty.matter.case)
            for other in alike { try see(other.way, for: other.kept.duty.matter.case) }
            for other in parted { try advance(other, .parted) }
            try queue(kept.letter, kept.duty.key, by: document.channel)
            if let sheet = document.sheet { try printing.add(kept.letter, sheet) }
            return (decision, document)
        case .failure(let fault):
            decision = try kept.duty.transition(.refused(code: fault.code), at: now)
            let others = try goingWithout(kept, by: way)
            if !others.isEmpty { decision.next.matter.carried = [] }
            try handOver(others)
            return (decision, nil)
        }
    }

    /// What it needs next, where that is what a colleague is called and Directory has just said it; `nil` where it is to be
    /// asked for.
    private func takeKnown(_ kept: inout DutyStore.Kept) -> DutyInput? {
        guard case .gathering(let need) = kept.duty.state, let question = kept.duty.matter.question(need),
            let person = question.person, let reply = asking.names.reply(of: person, at: now)
        else { return nil }
        return try? kept.gathered.take(reply, to: question)
    }

    /// What the owner of something has said about it.
    func answered(_ kept: DutyStore.Kept, _ need: Need, _ answer: Answer) throws {
        // Its place is free for the next that needs the same.
        asking.want(need)
        guard kept.duty.state == .gathering(need) else { return }
        var kept = kept
        let input: DutyInput
        switch answer {
        case .refused(let code):
            let isNeeded = kept.duty.matter.question(need)?.isNeeded ?? true
            input = isNeeded ? .refused(code: code) : .fetched(need)
        case .success(let reply):
            // An answer that cannot be read is asked for again only when a person says so.
            do throws(JSONFault) {
                guard let question = kept.duty.matter.question(need) else { return }
                input = try kept.gathered.take(reply, to: question)
                kept.duty.matter.letter.learn(need, from: kept.gathered)
                if let person = question.person { asking.names.remember(reply, of: person, at: now) }
            } catch {
                input = .refused(code: "notifier.unreadable_answer")
            }
        }
        try advance(kept, input)
    }

    private func document(
        for kept: DutyStore.Kept, by way: Result<Way, LetterFault>?
    ) -> Result<Composer.Document, LetterFault> {
        Result { () throws(LetterFault) in
            try composer.document(
                kept.duty.matter, kept.gathered, letter: kept.letter, as: Self.document(for: kept.duty.key),
                by: try way?.get().choice, at: now)
        }
    }

    /// It has left the house: the ledger says so, and so do we. A prompt belongs to no case and is not announced.
    private func announce(_ kept: DutyStore.Kept, _ digest: String) throws {
        let words = kept.duty.matter.carrier.map { Self.letter(for: $0) }
        try duties.enterDone(kept.letter, digest: digest, inWordsOf: words, at: now)
        try tellLaid(kept.letter)
        try turn.audit(
            "letter.sent", by: ServiceName.notifier.rawValue, about: kept.letter.rawValue,
            detail: kept.duty.matter.kind.rawValue)
        guard let `case` = kept.duty.matter.case else { return }
        let copied = kept.duty.matter.copied
        let kind = kept.duty.matter.kind
        var delivery = kind.isFollowed ? try deliveries.delivery(of: kept.letter) : nil
        if let lain = delivery, isPrintedUntold(kind, lain) { delivery = nil }
        try turn.publish(
            LetterSent(
                case: `case`, letter: kept.letter, kind: kept.duty.matter.kind, note: copied?.note,
                version: copied?.version, digest: digest, restriction: kept.duty.matter.letter.restriction,
                forwarding: kept.duty.matter.letter.forwarding, channel: delivery?.channel),
            about: Subject(`case`))
        // Its receipt was faster than the word that it is laid.
        if delivery?.state == .received { try say(.handedOver, of: kept) }
    }

    /// Where the print room gives no word, nobody waits for one, and what is laid on paper has left; but nobody is restricted by
    /// what nobody is known to have sent.
    func isPrintedUntold(_ kind: LetterKind, _ delivery: Delivery) -> Bool {
        composer.settings.printWorkingDays == 0 && delivery.channel == .paper && kind != .contactRestriction
    }

    /// The letter's identifier, the same whenever the same thing is owed.
    static func letter(for key: DutyKey) -> LetterID {
        LetterID(random: Seal.sha256(Array("genklang-letter/1 \(key)".utf8)))
    }

    static func question(_ need: Need, _ key: DutyKey) -> String { "\(need.rawValue) \(key)" }

    /// The need and the duty a question was asked for.
    static func asked(_ question: String) -> (need: Need, key: DutyKey)? {
        let parts = question.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return (Need(rawValue: String(parts[0])), DutyKey(rawValue: String(parts[1])))
    }
}

extension DutyInput {
    /// Whether it tells what becomes of the letter that this one goes in, or that it had left by then.
    fileprivate var isOfCarrier: Bool {
        switch self {
        case .carried, .parted, .recovered: true
        default: false
        }
    }
}

extension Duty {
    /// Whether it waits for something after which it begins from the first thing that is fetched for it.
    fileprivate var mayBegin: Bool {
        switch state {
        case .awaitingPromise, .needsPerson, .dropped(.cannotBeWrittenTo): true
        case .started: trouble != nil
        case .gathering, .done, .dropped: false
        }
    }
}

extension DutyStore.Kept {
    /// Whether it has left, or is being laid and cannot be called back.
    fileprivate var hasLeft: Bool {
        switch duty.state {
        case .done: true
        case .started: duty.trouble == nil
        case .awaitingPromise, .gathering, .dropped, .needsPerson: false
        }
    }
}
