package import CaseModel

/// What an objection to a note takes: words, a note, and a call that answers it.
///
/// It is possible as long as the case exists, closed or not.
package enum ObjectionRules {
    /// The longest objection, in bytes of UTF-8.
    package static let mostBytes = 8_000

    /// Refuses an objection without words.
    package static func check(_ text: String) throws(CallbackRefusal) {
        guard !isBlank(text) else { throw .objectionIsEmpty }
        guard text.utf8.count <= mostBytes else { throw .objectionIsTooLong }
    }

    /// The call that will answer it: one already owed to an objection, so that nobody rings twice about the same;
    /// `nil` when a new one must be promised.
    package static func answeringCall(among calls: [OwedCall]) -> CallbackID? {
        calls.filter { $0.reason == .objection && $0.callback.promise != nil }.map(\.id).min()
    }
}
