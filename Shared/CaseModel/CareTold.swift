/// There is something under Trivsel for this person themself: an offer of their leader's, a colleague's wish for a talk, or
/// that whom they asked cannot.
/// Never which, and never from whom. Owner: Wellbeing.
///
/// What a leader is asked for as a leader is told by `prompted`.
package struct CareTold: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.told.v1")
    package let prompt: PromptID
    package let person: PersonID
    /// After this moment nothing in it is true any more, and it is not sent.
    package let validUntil: Timestamp
    /// 2 when it is told again, and so on; absent for the first.
    package let instance: Int?

    package init(prompt: PromptID, person: PersonID, validUntil: Timestamp, instance: Int? = nil) {
        self.prompt = prompt
        self.person = person
        self.validUntil = validUntil
        self.instance = instance
    }
}
