/// A person asked for what the rules do not allow: typed, expected, answered in plain Danish from `Wording`.
package protocol Refusal: Error, Hashable, Sendable {
    /// The stable code for programs and operators, `callback.note_before_conversation`.
    var code: String { get }
    /// Whether it says that there is no such case, or no such part of one, where it was asked for: somebody mistyped a number,
    /// or the file has lost it.
    var isOfUnknownCase: Bool { get }
}

extension Refusal {
    package var isOfUnknownCase: Bool { code == "case.unknown" }
}
