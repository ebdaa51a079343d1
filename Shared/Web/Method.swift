/// What a browser wants done with a page. Words that are not here are answered with 501.
package enum Method: String, Hashable, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"

    /// It comes with a body and must say how long that is; the others may have none.
    package var bringsBody: Bool { self == .post || self == .put || self == .patch }
}
