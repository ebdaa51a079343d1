import Wire

/// A line that a broken or hostile program might send, and what PROTOCOL.md says comes of it.
struct HostileLine {
    enum Outcome: Equatable {
        /// One answer with `"id":null` and this code (or one that begins with it), and the connection ends.
        case ends(String)
        /// The request's own answer has this code, and the connection ends.
        case refusedAndEnds(String)
        /// The request's own answer has this code, with this member of `data`, and the connection goes on.
        case refused(String, JSON? = nil)
        /// Nothing is said, and the connection goes on.
        case passedOver
    }

    /// Who sends it: a stranger, or somebody who has signed in.
    enum Sender { case stranger, operatorSignedIn, intakeSignedIn }

    let family: String
    let sender: Sender
    let bytes: [UInt8]
    let outcome: Outcome
}

/// Ten thousand of them, always the same, made by families from one seed; each family says why its lines are refused.
struct HostileLines {
    private var chance = SplitMix(seed: 10_000)
    private(set) var all: [HostileLine] = []

    init() {
        text()
        numbers()
        strings()
        encodings()
        structure()
        messages()
        signingIn()
        publishing()
        asking()
        // What is left of the ten thousand is noise.
        while all.count < 10_000 { noise() }
    }

    /// Takes in a line as bytes, or as text.
    mutating func add(
        _ family: String, by sender: HostileLine.Sender = .stranger, _ bytes: [UInt8], _ outcome: HostileLine.Outcome
    ) {
        all.append(HostileLine(family: family, sender: sender, bytes: bytes, outcome: outcome))
    }

    mutating func add(
        _ family: String, by sender: HostileLine.Sender = .stranger, _ text: String, _ outcome: HostileLine.Outcome
    ) {
        add(family, by: sender, Array(text.utf8), outcome)
    }

    mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    mutating func pick<T>(_ values: [T]) -> T { values[draw(0...values.count - 1)] }

    /// A request a stranger may send, with one value in it.
    func hello(_ value: String) -> String {
        #"{"jsonrpc":"2.0","id":1,"method":"bus.hello","params":{"protocol":1,"service":"intake","x":\#(value)}}"#
    }

    /// Short text that is harmless in JSON.
    mutating func word() -> String {
        String(decoding: (0..<draw(1...12)).map { _ in UInt8(draw(97...122)) }, as: UTF8.self)
    }

    private mutating func noise() {
        // Never a brace first: nothing that could be a message.
        let first = UInt8(
            pick(Array(0x21...0x7A).filter { ![0x22, 0x2D, 0x5B].contains($0) && !(48...57).contains($0) }))
        let rest = (0..<draw(1...300)).map { _ in UInt8(draw(0...255)) }.filter { $0 != 0x0A }
        add("noise", [first] + rest, .ends("json."))
    }
}
