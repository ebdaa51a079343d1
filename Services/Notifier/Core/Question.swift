package import CaseModel
package import Wire
package import Wording

/// The name of something that is fetched from its owner before a letter can be written. Stands in the ledger.
package struct Need: RawRepresentable, Codable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    /// - Parameter rawValue: one word, since it stands before the letter's key in a question's own.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The citizen's name and address, from Intake.
    package static let recipient = Need(rawValue: "recipient")
    /// The note's words, from Callback.
    package static let note = Need(rawValue: "note")
    /// The colleague's name and work address, from Directory.
    package static let address = Need(rawValue: "address")
    /// The words of the version before, from Callback.
    package static let earlierNote = Need(rawValue: "earlierNote")
    /// What the citizen's contact person is called, from Directory.
    package static let contactPerson = Need(rawValue: "contactPerson")
    /// Nothing is asked: it goes in another case's letter, and waits for what becomes of that.
    package static let carrier = Need(rawValue: "carrier")
    /// Where the letter of another case would go, which is to go in this one.
    package static func recipient(beside other: CaseID) -> Need { Need(rawValue: "recipient/\(other)") }
    /// Whether the call is still owed, from Callback.
    package static let stillDue = Need(rawValue: "stillDue")

    package var description: String { rawValue }
}

/// A call to the owner of something that a letter needs, and what the answer means for the letter.
package struct Question: Sendable {
    package let need: Need
    package let method: String
    package let body: @Sendable () throws(JSONFault) -> JSON
    /// Whether the letter cannot be written without it. Where it can, an owner's no does not stop the letter.
    package let isNeeded: Bool
    /// The colleague whose name and work address this asks for; such an answer is good for some minutes (decision 66).
    package let person: PersonID?
    let verdict: @Sendable (JSON) throws(JSONFault) -> DutyInput?
    private let copyVerdict: @Sendable (JSON) throws(JSONFault) -> DutyInput?

    /// - Parameters:
    ///   - verdict: what the answer means beside "here it is": that the letter is no longer due, say.
    ///   - copyVerdict: what it means for another copy of a letter that was sent and did not arrive, where that is
    ///     something else: who has been told by a letter that came back has not been told.
    package init<Command: ServiceCommand>(
        _ need: Need, _ command: Command, isNeeded: Bool = true,
        verdict: @escaping @Sendable (Command.Reply) -> DutyInput? = { _ in nil },
        ofCopy copyVerdict: (@Sendable (Command.Reply) -> DutyInput?)? = nil
    ) {
        self.need = need
        self.isNeeded = isNeeded
        person = (command as? StaffAddress)?.person
        method = Command.method
        body = { () throws(JSONFault) in try JSON(encoding: command) }
        self.verdict = { (reply) throws(JSONFault) in verdict(try reply.decode(Command.Reply.self)) }
        let ofCopy = copyVerdict ?? verdict
        self.copyVerdict = { (reply) throws(JSONFault) in ofCopy(try reply.decode(Command.Reply.self)) }
    }

    private init(ofCopy original: Question) {
        need = original.need
        method = original.method
        body = original.body
        isNeeded = original.isNeeded
        person = original.person
        verdict = original.copyVerdict
        copyVerdict = original.copyVerdict
    }

    /// The same call, asked for another copy that a person wants sent.
    package var ofCopy: Question { Question(ofCopy: self) }

    /// Where the letter goes. Asked as late as can be, so that nothing is sent to an address that was true last week.
    ///
    /// - Parameter person: whom the talk was held with that the letter is about, by their number; absent for the citizen.
    package static func recipient(
        of case: CaseID, for purpose: RecipientPurpose, spokenWith person: Int? = nil
    ) -> Question {
        Question(.recipient, FindRecipient(case: `case`, purpose: purpose, spokenWith: person))
    }

    /// Where a letter of another case would go. Where its owner says no, it goes by itself, and its own rules say what then.
    static func recipient(of other: CaseID, beside purpose: RecipientPurpose) -> Question {
        Question(.recipient(beside: other), FindRecipient(case: other, purpose: purpose), isNeeded: false)
    }

    /// A colleague's name and work address; who has left is not written to.
    package static func address(of person: PersonID) -> Question {
        Question(.address, StaffAddress(person: person)) { $0.isActive ? nil : .colleagueLeft }
    }

    /// Whether the call is still owed.
    package static func stillDue(_ callback: CallbackID, _ stage: PingStage, to person: PersonID) -> Question {
        Question(.stillDue, AskStillDue(callback: callback, stage: stage, person: person)) {
            $0.isDue ? nil : .noLongerDue
        }
    }
}

/// What was fetched from its owners for one letter, kept until the letter has left.
package struct Fetched: Codable, Sendable {
    private var answers: [String: JSON]

    package init() { answers = [:] }

    package var isEmpty: Bool { answers.isEmpty }

    /// Takes in what an owner has answered; returns what it means for the duty.
    package mutating func take(_ reply: JSON, to question: Question) throws(JSONFault) -> DutyInput {
        if let verdict = try question.verdict(reply) { return verdict }
        answers[question.need.rawValue] = reply
        return .fetched(question.need)
    }

    /// The answer to what was asked under this name.
    ///
    /// - Throws: `letter.incomplete` when it was not fetched, or is not what `Command` answers.
    package func reply<Command: ServiceCommand>(
        _ need: Need, to command: Command.Type
    ) throws(LetterFault) -> Command.Reply {
        guard let answer = answers[need.rawValue], let reply = try? answer.decode(Command.Reply.self) else {
            throw LetterFault(code: "letter.incomplete")
        }
        return reply
    }

    /// What the citizen's contact person is called, while they work here: whoever has left is nobody's way in.
    package var contactPerson: String? {
        let found = try? reply(.contactPerson, to: StaffAddress.self)
        return found.flatMap { $0.isActive ? $0.name : nil }
    }

    /// Whoever signs, also when they have left since; absent where nobody can say what they are called.
    ///
    /// - Parameter unit: the one that has the case; whoever belongs to it needs no unit of their own.
    package func writer(in unit: UnitID) -> LetterWriter? {
        let found = try? reply(.address, to: StaffAddress.self)
        return found.map { LetterWriter($0.name, of: $0.unit.flatMap { $0.unit == unit ? nil : $0.name }) }
    }

    /// Where the letter goes.
    package func recipient() throws(LetterFault) -> FindRecipient.Reply {
        try reply(.recipient, to: FindRecipient.self)
    }

    /// Where the letter of another case would go, which is to go in this one.
    package func recipient(beside other: CaseID) throws(LetterFault) -> FindRecipient.Reply {
        try reply(.recipient(beside: other), to: FindRecipient.self)
    }

    package init(from decoder: any Decoder) throws {
        answers = try decoder.singleValueContainer().decode([String: JSON].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(answers)
    }
}
