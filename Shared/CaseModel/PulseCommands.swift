/// `callback.pulse`: when it was last looked at who is to be told of what, and whether anything of it is late.
///
/// Whoever leads must be able to see that the reminders run: a service that has stopped reminds nobody, and looks as quiet
/// as one with nothing to do. The reply holds moments alone, of no case and no person, and is not audited.
package struct ShowPulse: ServiceCommand {
    package static let method = "callback.pulse"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// When it was last looked at; absent until the first look after a start.
        package let ticked: Timestamp?
        /// When it is to be looked at next.
        package let next: Timestamp?
        /// For how long the first of what was to be looked at has waited; 0 while all is on time.
        package let lateSeconds: Int64

        package init(ticked: Timestamp?, next: Timestamp?, lateSeconds: Int64) {
            self.ticked = ticked
            self.next = next
            self.lateSeconds = lateSeconds
        }

        /// What is later than this is said to whoever leads, and to the operator.
        package static let mostLateSeconds: Int64 = 300
        package var isLate: Bool { lateSeconds > Self.mostLateSeconds }
    }
}
