/// What the facts of many cases come to: two sides that know the same have the same, in whatever order they look.
///
/// A sum of fingerprints (FNV-1a, its bits mixed). It finds slips, not forgers: whoever could forge a fact could forge
/// its digest as well. Facts that say nothing, of a case nobody was to ring in, are not counted.
package struct FactDigest: Hashable, Sendable {
    /// So many cases are looked at in one turn of a service at the most, so that whoever writes waits for no longer than
    /// that.
    package static let casesPerSpan = 1_000

    /// How many cases there were.
    package private(set) var cases = 0
    private var bits: UInt64 = 0

    package init() {}

    package mutating func add(_ fact: CaseFact) {
        var print = Fingerprint()
        print.take(fact.case.rawValue)
        print.take(fact.unit.rawValue)
        print.take(fact.received.milliseconds)
        print.take(fact.channel.rawValue)
        print.take(fact.kind.rawValue)
        print.take(fact.route.rawValue)
        print.take(fact.exclusion?.rawValue ?? "-")
        print.take(fact.closedAt?.milliseconds ?? -1)
        print.take(fact.isHandedOn ? 1 : 0)
        for cause in fact.causes ?? [] { print.take(cause.rawValue) }
        if let reopenings = fact.reopenings { print.take("reopened", Int64(reopenings)) }
        add(print)
    }

    package mutating func add(_ fact: CallFact) {
        guard !fact.isEmpty else { return }
        var print = Fingerprint()
        print.take(fact.case.rawValue)
        print.take(fact.limit?.milliseconds ?? -1)
        print.take(fact.spokenAt?.milliseconds ?? -1)
        print.take(Int64(fact.objections))
        print.take(fact.outcome?.rawValue ?? "-")
        if let answered = fact.answered { print.take("answered", Int64(answered)) }
        if let judged = fact.judged {
            for (name, number) in [
                ("upheld", judged.upheld), ("partlyUpheld", judged.partlyUpheld), ("notUpheld", judged.notUpheld),
            ] {
                print.take(name, Int64(number))
            }
        }
        add(print)
    }

    private mutating func add(_ print: Fingerprint) {
        cases += 1
        bits &+= print.mixed
    }

    private struct Fingerprint {
        private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func take(_ text: String) {
            for byte in text.utf8 { mix(byte) }
            mix(0x1F)
        }

        mutating func take(_ number: Int64) {
            for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
        }

        /// What a case need not have: named, so that it stands for nothing else, and nothing where it has none.
        mutating func take(_ name: String, _ number: Int64) {
            take(name)
            take(number)
        }

        private mutating func mix(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }

        /// Spread over all bits, so that the sums of facts that are nearly alike differ.
        var mixed: UInt64 {
            var mixed = bits
            mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
            mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
            return mixed ^ mixed >> 33
        }
    }
}

/// On the wire: how many cases and the sum in hexadecimal, "3:9f1c…".
extension FactDigest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let parts = try container.decode(String.self).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let cases = Int(parts[0]), let bits = UInt64(parts[1], radix: 16) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a digest of facts")
        }
        self.cases = cases
        self.bits = bits
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("\(cases):\(String(bits, radix: 16))")
    }
}

extension CallFact {
    /// Whether Callback knows nothing of the case that figures are made of.
    package var isEmpty: Bool { self == CallFact(case: self.case) }
}

/// The next span of Learning's facts, in order of the cases' identifiers, and what it comes to: a recount begins here.
package struct DigestFacts: ServiceCommand {
    package static let method = "learning.fact-digest"
    /// The span begins with the case after this one; absent: with the first.
    package let after: CaseID?
    package init(after: CaseID? = nil) { self.after = after }

    package struct Reply: Codable, Hashable, Sendable {
        /// The last case of the span; absent in the last span, which has no end.
        package let through: CaseID?
        /// What Intake should come to for the same span.
        package let heard: FactDigest
        /// What Callback should come to.
        package let calls: FactDigest

        package init(through: CaseID?, heard: FactDigest, calls: FactDigest) {
            self.through = through
            self.heard = heard
            self.calls = calls
        }
    }
}

/// What Intake's facts of a span come to.
package struct DigestCaseFacts: ServiceCommand {
    package static let method = "intake.fact-digest"
    /// From the case after this one; absent: from the first.
    package let after: CaseID?
    /// With this case; absent: to the last.
    package let through: CaseID?

    package init(after: CaseID?, through: CaseID?) {
        self.after = after
        self.through = through
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// Absent when there are more cases than one turn looks at: then they are not Learning's either.
        package let digest: FactDigest?

        /// - Parameters:
        ///   - facts: those of the span, of which one more than a turn looks at is enough.
        ///   - add: takes one of them in.
        package init<Fact>(_ facts: [Fact], _ add: (inout FactDigest, Fact) -> Void) {
            digest = facts.count > FactDigest.casesPerSpan ? nil : facts.reduce(into: FactDigest(), add)
        }
    }
}

/// What Callback's facts of a span come to.
package struct DigestCallFacts: ServiceCommand {
    package static let method = "callback.fact-digest"
    /// From the case after this one; absent: from the first.
    package let after: CaseID?
    /// With this case; absent: to the last.
    package let through: CaseID?

    package init(after: CaseID?, through: CaseID?) {
        self.after = after
        self.through = through
    }

    package typealias Reply = DigestCaseFacts.Reply
}
