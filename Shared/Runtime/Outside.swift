package import CaseModel

/// What time it is. One of the four ways in from outside (decision 6).
///
/// Three clocks, because they answer different questions and one of them may be played faster for a demonstration.
package protocol Clock: AnyObject {
    /// Civil time: what promises are reckoned in. May run fast in a stamped demonstration folder.
    var now: Timestamp { get }
    /// True wall-clock time, never scaled: how long a sign-in is good for.
    var wall: Timestamp { get }
    /// How many true milliseconds pass until this civil moment; zero or less when it has come.
    func wait(until civil: Timestamp) -> Int64
    /// Milliseconds that only ever grow, never scaled: time limits and backing off.
    var monotonic: Int64 { get }
    /// Which start of the machine `monotonic` counts from; absent where time is played, and nobody doubts it.
    var boot: String? { get }
    /// The longest sleep towards a civil moment, in milliseconds: somebody may set the wall clock meanwhile.
    var longestSleep: Int64 { get }
}

extension Clock {
    package var boot: String? { nil }
    package var longestSleep: Int64 { 30_000 }
}

/// Where chance comes from: the kernel, or a seed.
package protocol Chance: AnyObject {
    func bytes(_ count: Int) -> [UInt8]
}

extension Chance {
    /// A new random identifier.
    package func identifier<ID: Identifier>(_ type: ID.Type = ID.self) -> ID { ID(random: bytes(13)) }
}

/// The line to the bus: takes lines to send. What arrives is handed to whoever holds the other end.
package protocol Link: AnyObject {
    /// Takes one line, its LF included, to be sent at the end of the turn.
    func send(_ line: [UInt8])
    /// Gives the connection up; a new one is made by whoever made this one.
    func close()
}
