package import CaseModel
package import Wire

/// What surrounds every call's body (PROTOCOL.md, Calls).
package struct CallRequest: Codable {
    /// The wish's identifier; with it the result is kept and a repeat gets the same answer.
    package let command: CommandID?
    /// Milliseconds the caller still waits; at most 60 000, 10 000 when absent.
    package let deadline: Int64?
    /// Events the callee must have applied before it answers.
    package let after: [Published]?
    /// Directory's word on who is asking.
    package let assertion: String?
    package let body: JSON

    package init(
        command: CommandID? = nil, deadline: Int64? = nil, after: [Published]? = nil, assertion: String? = nil,
        body: JSON
    ) {
        self.command = command
        self.deadline = deadline
        self.after = after
        self.assertion = assertion
        self.body = body
    }
}
