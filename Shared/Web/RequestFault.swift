/// Why a request is refused before any page has seen it: a status for the browser, a stable code for the log.
package struct RequestFault: Error, Hashable, Sendable {
    package let status: Status
    /// For the operator: `web.two_lengths`. Never holds what the stranger sent.
    package let code: String
    /// The methods that the page does know, when the wrong one was used.
    package let allowed: [Method]

    package init(_ status: Status, _ code: String, allowed: [Method] = []) {
        self.status = status
        self.code = code
        self.allowed = allowed
    }

    /// 400, the commonest one.
    static func bad(_ code: String) -> RequestFault { RequestFault(.badRequest, code) }
}
