/// How far it is until a citizen who is not reached may be given up: attempts at varied times, a letter, time to answer.
package struct GivingUpRow: Codable, Hashable, Sendable {
    /// How many attempts count, of how many that the policy asks for.
    package let counted: Int
    package let needed: Int
    /// When the citizen was asked in writing when to ring; absent when they have not been, or cannot be written to.
    package let asked: Timestamp?
    /// When that letter left.
    package let sent: Timestamp?
    /// From when on the talk may end so; absent until that is known.
    package let mayEndAt: Timestamp?

    package init(counted: Int, needed: Int, asked: Timestamp?, sent: Timestamp?, mayEndAt: Timestamp?) {
        self.counted = counted
        self.needed = needed
        self.asked = asked
        self.sent = sent
        self.mayEndAt = mayEndAt
    }
}
