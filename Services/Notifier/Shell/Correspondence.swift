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

    var now: Timestamp { turn.now }

    /// What has come to be owed is written down, and the first thing it needs is asked for. What it overtakes in its case
    /// is let go.
    ///
    /// - Parameter canBeWrittenTo: whether the citizen may be written to in the case.
    func owe(_ letter: any Letter, canBeWrittenTo: Bool) throws {
        if let `case` = letter.case {
            for older in try duties.duties(of: `case`) where older.duty.matter.letter.isOvertaken(by: letter) {
                try advance(older, .superseded)
            }
        }
        try owe(Duty(owed: try informed(letter), canBeWrittenTo: canBeWrittenTo, at: now))
    }

    /// A letter that speaks of what came before knows what has left.
    private func informed(_ letter: any Letter) throws -> any Letter {
        guard let `case` = letter.case, letter.copied != nil else { return letter }
        var letter = letter
        letter.follow(sent: try duties.duties(of: `case`).filter(\.hasLeft).map(\.duty.matter.letter))
        return letter
    }

    private func owe(_ duty: Duty) throws {
        let letter = Self.letter(for: duty.key)
        guard try duties.add(duty, letter: letter, at: now) else { return }
        if let digest = try duties.delivered(letter), let kept = try duties.duty(duty.key) {
            try advance(kept, .recovered(digest: digest))
        } else if case .gathering(let need) = duty.state {
            asking.want(need)
        }
    }

    /// Takes the duty on by this input.
    func advance(_ kept: DutyStore.Kept, _ input: DutyInput) throws {
        var kept = kept
        let before = kept.duty
        let decision = try kept.duty.transition(input, at: now)
        kept.duty = decision.next
        if decision.acts.contains(.forgetWords) { kept.gathered = Fetched() }
        // It was held back, and goes now: what the citizen has got may be another than when it came to be owed.
        if case .gathering = kept.duty.state, kept.gathered.isEmpty {
            kept.duty.matter.letter = try informed(kept.duty.matter.letter)
        }
        // A step that changes nothing is not written: answers come twice, and ticks often.
        guard kept.duty != before || !decision.acts.isEmpty else { return }
        for act in decision.acts {
            switch act {
            case .fetch(let need): asking.want(need)
            case .announce(let digest): try announce(kept, digest)
            case .forgetWords: break  // with the state, below: the table wants both at once
            }
        }
        if case .recovered(let digest) = input, kept.duty.state != before.state {
            try duties.enterDelivered(kept.letter, digest: digest, at: now)
        }
        if kept.duty.state == .started, before.state != .started {
            try duties.enterStarted(kept.letter, at: now)
        }
        try duties.keep(kept, forgettingWords: decision.acts.contains(.forgetWords))
    }

    /// The file was put back from a backup: what it had sent by then is sent, whether it remembers owing it or not.
    func recover(_ lost: [CloudEvent]) throws {
        for event in lost where event.type == LetterSent.type {
            let said = try event.body(LetterSent.self)
            try duties.remember(delivered: said.letter, digest: said.digest, at: event.time)
            if let kept = try duties.duty(said.letter) { try advance(kept, .recovered(digest: said.digest)) }
        }
    }

    /// What the owner of something has said about it. When it was the last thing needed, the document is made.
    func answered(_ kept: DutyStore.Kept, _ need: Need, _ answer: Answer) throws {
        // Its place is free for the next that needs the same.
        asking.want(need)
        guard kept.duty.state == .gathering(need) else { return }
        var kept = kept
        var input: DutyInput
        switch answer {
        case .refused(let code):
            let isNeeded = kept.duty.matter.question(need)?.isNeeded ?? true
            input = isNeeded ? .refused(code: code) : .fetched(need)
        case .success(let reply):
            // An answer that cannot be read is asked for again only when a person says so.
            do throws(JSONFault) {
                guard let question = kept.duty.matter.question(need) else { return }
                input = try kept.gathered.take(reply, to: question)
            } catch {
                input = .refused(code: "notifier.unreadable_answer")
            }
        }
        if try kept.duty.transition(input, at: now).next.state == .started {
            switch try document(for: kept) {
            case .success(let document):
                try duties.put(document, for: kept.duty.key)
                try queue(kept.letter, kept.duty.key, by: document.channel)
                if let sheet = document.sheet { try printing.add(kept.letter, sheet) }
            case .failure(let fault): input = .refused(code: fault.code)
            }
        }
        try advance(kept, input)
    }

    private func document(for kept: DutyStore.Kept) throws -> Result<Composer.Document, LetterFault> {
        let way = try way(of: kept)
        return Result { () throws(LetterFault) in
            try composer.document(
                kept.duty.matter, kept.gathered, letter: kept.letter, as: Self.document(for: kept.duty.key),
                by: try way?.get(), at: now)
        }
    }

    /// It has left the house: the ledger says so, and so do we. A prompt belongs to no case and is not announced.
    private func announce(_ kept: DutyStore.Kept, _ digest: String) throws {
        try duties.enterDone(kept.letter, digest: digest, at: now)
        try tellLaid(kept.letter)
        try turn.audit(
            "letter.sent", by: ServiceName.notifier.rawValue, about: kept.letter.rawValue,
            detail: kept.duty.matter.kind.rawValue)
        guard let `case` = kept.duty.matter.case else { return }
        let copied = kept.duty.matter.copied
        try turn.publish(
            LetterSent(
                case: `case`, letter: kept.letter, kind: kept.duty.matter.kind, note: copied?.note,
                version: copied?.version, digest: digest, restriction: kept.duty.matter.letter.restriction,
                forwarding: kept.duty.matter.letter.forwarding),
            about: Subject(`case`))
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
