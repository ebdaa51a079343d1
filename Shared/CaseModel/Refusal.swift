/// A person asked for what the rules do not allow: typed, expected, answered in plain Danish from `Wording`.
package protocol Refusal: Error, Hashable, Sendable {
    /// The stable code for programs and operators, `callback.note_before_conversation`.
    var code: String { get }
}
