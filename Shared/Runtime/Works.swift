import CaseModel

/// Effects outside: done after the commit that wrote them down, and their results taken into the next turn.
struct Works {
    /// How many are done between two turns, so that calls are not kept waiting.
    static let most = 8

    private var results: [(key: String, result: EffectResult)] = []
    /// Keys that failed, with how often and when they may be tried again (monotonic milliseconds).
    private var resting: [String: (failures: Int, notBefore: Int64)] = [:]

    /// How many of the oldest must be looked at to find some that can be done: those that rest stand in front.
    var reach: Int { Self.most + resting.count }

    /// Whether results wait to be taken in.
    var isReady: Bool { !results.isEmpty }

    var nextAttempt: Int64? { resting.values.map(\.notBefore).min() }

    mutating func run(_ effects: [any Effect], at monotonic: Int64) {
        resting = resting.filter { $0.value.notBefore > monotonic || effects.map(\.key).contains($0.key) }
        for effect in effects where results.count < Self.most {
            guard !results.contains(where: { $0.key == effect.key }) else { continue }
            if let rest = resting[effect.key], rest.notBefore > monotonic { continue }
            do throws(EffectTrouble) {
                results.append((effect.key, .success(try effect.perform())))
                resting[effect.key] = nil
            } catch {
                rest(effect.key, at: monotonic)
                results.append((effect.key, .failure(error)))
            }
        }
    }

    /// Leaves this one alone for a while, longer each time: it failed, or what became of it could not be written down.
    mutating func rest(_ key: String, at monotonic: Int64) {
        let failures = (resting[key]?.failures ?? 0) + 1
        resting[key] = (failures, monotonic + min(60_000, 250 << min(failures, 8)))
    }

    /// What has been done or failed; each result once. A turn given up loses them, and the effect is simply done again.
    mutating func takeResults() -> [(key: String, result: EffectResult)] {
        defer { results = [] }
        return results
    }
}
