/// How often somebody may do something: so many at once, refilled evenly over a time. Kept in memory and nowhere else.
package struct RateLimit: Sendable {
    private struct Bucket {
        var left: Double
        var at: Int64
    }

    /// So many at once, and in `milliseconds` again.
    private let most: Int
    private let milliseconds: Int64
    /// How many keys are told apart; whoever comes beyond them shares one bucket with the others who do.
    private let mostKeys: Int
    private var buckets: [[UInt8]: Bucket] = [:]

    package init(_ most: Int, in milliseconds: Int64, telling mostKeys: Int = 20_000) {
        self.most = most
        self.milliseconds = milliseconds
        self.mostKeys = mostKeys
    }

    /// Takes one for `key`; whether there was one. `now` only ever grows.
    package mutating func take(_ key: [UInt8], at now: Int64) -> Bool {
        let key = place(of: key, at: now)
        var bucket = buckets[key] ?? Bucket(left: Double(most), at: now)
        bucket.left = left(in: bucket, at: now)
        bucket.at = now
        let isThere = bucket.left >= 1
        if isThere { bucket.left -= 1 }
        buckets[key] = bucket
        return isThere
    }

    /// Gives one back that was taken for `key` and brought nobody anything.
    package mutating func giveBack(_ key: [UInt8]) {
        let key = buckets[key] == nil ? [] : key
        buckets[key]?.left += 1
    }

    private func left(in bucket: Bucket, at now: Int64) -> Double {
        min(Double(most), bucket.left + Double(now - bucket.at) * Double(most) / Double(milliseconds))
    }

    /// The key's own bucket, or the common one when too many are told apart already.
    private mutating func place(of key: [UInt8], at now: Int64) -> [UInt8] {
        guard buckets[key] == nil, buckets.count >= mostKeys else { return key }
        buckets = buckets.filter { left(in: $0.value, at: now) < Double(most) }
        return buckets.count >= mostKeys ? [] : key
    }
}

/// Where somebody writes from, as far as limits tell it apart.
package enum Source {
    /// An IPv4 address as it is; of an IPv6 address the half that one household or office is given.
    package static func key(of address: [UInt8]) -> [UInt8] {
        guard address.count == 16 else { return address }
        let isMapped = address.prefix(10).allSatisfy { $0 == 0 } && address[10] == 255 && address[11] == 255
        return isMapped ? Array(address.suffix(4)) : Array(address.prefix(8))
    }
}
