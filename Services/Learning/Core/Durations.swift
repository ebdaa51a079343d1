import CaseModel

/// How long things took, in minutes, one by one: for what no sum can tell, the mean and the median.
struct Durations: Sendable {
    private var minutes: [Int32] = []

    mutating func add(_ one: Int32?) { if let one { minutes.append(one) } }

    /// - Parameters:
    ///   - count: how many there were, when that may be told.
    ///   - buckets: how many took less than each of `days`, and the rest.
    func spread(_ count: Count, _ buckets: [Count], _ days: [Int], least: Int) -> Spread {
        let bounds = days.map(Int?.some) + [nil]
        let told = zip(bounds, buckets).map { Spread.Bucket(underDays: $0, count: $1) }
        // Of none there is nothing to say, and a mean of few is one person's.
        guard count.shown != nil, minutes.count >= max(1, least) else {
            return Spread(count: count, meanMinutes: nil, medianMinutes: nil, buckets: told)
        }
        let sum = minutes.reduce(Int64(0)) { $0 + Int64($1) }
        return Spread(
            count: count, meanMinutes: sum / Int64(minutes.count), medianMinutes: median, buckets: told)
    }

    /// The middle one; between the middle two of an even number.
    private var median: Int64 {
        let sorted = minutes.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? Int64(sorted[middle]) : (Int64(sorted[middle - 1]) + Int64(sorted[middle])) / 2
    }
}
