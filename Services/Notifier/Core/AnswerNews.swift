package import CaseModel

/// What has become known of how a citizen is answered, for a letter that says it before it is done.
package enum AnswerNews: Hashable, Sendable {
    /// Somebody has read the contact and said what it is, and so which way it goes.
    case judged(Route)
    /// Nobody rings about it: the unit does not ring about such contacts, or the citizen wants it in writing.
    case notRung
}
