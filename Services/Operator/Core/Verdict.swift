package import CaseModel
package import Wire
import Wording

/// What is true at the end of a time that was played: everything that was announced, and how things stand now.
package struct Outcomes: Sendable {
    /// A document in the outbox: its letter, and the SHA-256 of what lies there.
    package struct Document: Hashable, Sendable {
        package let letter: LetterID
        package let digest: String

        package init(letter: LetterID, digest: String) {
            self.letter = letter
            self.digest = digest
        }
    }

    /// From the log's beginning, in its order.
    package let events: [CloudEvent]
    package let documents: [Document]
    /// Every call, those nobody owes any more included.
    package let calls: [CallRow]
    /// Every prompt, answered or not.
    package let prompts: [PromptRow]
    /// Every letter of every case.
    package let letters: [LetterRow]
    package let now: Timestamp

    package init(
        events: [CloudEvent], documents: [Document], calls: [CallRow], prompts: [PromptRow], letters: [LetterRow],
        now: Timestamp
    ) {
        self.events = events
        self.documents = documents
        self.calls = calls
        self.prompts = prompts
        self.letters = letters
        self.now = now
    }

    /// The events that say `Body`, each with its place in the log.
    func said<Body: BusEvent>(_ body: Body.Type = Body.self) -> [(place: Int, body: Body)] {
        events.enumerated().compactMap { place, event in
            guard event.type == Body.type, let said = try? event.body(Body.self) else { return nil }
            return (place, said)
        }
    }
}

/// Whether what was promised stands as it should; for each promise, what does not.
package struct Verdict: Equatable, Sendable {
    package struct Finding: Equatable, Sendable {
        /// A code of `Wording.promises`.
        package let promise: String
        package let text: String
        /// What does not hold, by identifiers; empty when it all does.
        package let breaches: [String]
    }

    package let findings: [Finding]

    package var breaches: [String] { findings.flatMap(\.breaches) }
    package var isKept: Bool { breaches.isEmpty }

    package init(_ outcomes: Outcomes) {
        findings = Wording.promises.map { promise in
            Finding(promise: promise.code, text: promise.text, breaches: Self.check(promise.code, outcomes))
        }
    }

    /// What does not hold of one promise.
    static func check(_ promise: String, _ outcomes: Outcomes) -> [String] {
        switch promise {
        case "receipt": receipts(outcomes)
        case "copy": copies(outcomes)
        case "ping": pings(outcomes)
        case "letter": documents(outcomes)
        case "escalation": escalations(outcomes)
        case "closing": closings(outcomes)
        case "objection": objections(outcomes)
        case "acknowledgement": acknowledgements(outcomes)
        case "wellbeing": wellbeing(outcomes)
        case "waiting": waiting(outcomes)
        default: ["\(promise): nobody knows how to check it"]
        }
    }
}
