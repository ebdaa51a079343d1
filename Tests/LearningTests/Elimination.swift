/// What can be reckoned from sums that are known: elimination modulo a prime, which neither rounds nor overflows.
struct Elimination {
    private static let prime = 2_147_483_647
    /// By the place of their first number, which is 1.
    private var lines: [Int: [Int]] = [:]
    private let unknowns: Int

    init(unknowns: Int) { self.unknowns = unknowns }

    /// The sum of these, each so many times, is known.
    mutating func learn(_ sum: [Int: Int]) {
        let line = left(of: sum)
        guard let first = line.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(line[first], Self.prime - 2)
        lines[first] = line.map { $0 * inverse % Self.prime }
    }

    /// Whether this sum follows from those that are known.
    func knows(_ sum: [Int: Int]) -> Bool { left(of: sum).allSatisfy { $0 == 0 } }

    private func left(of sum: [Int: Int]) -> [Int] {
        var line = Array(repeating: 0, count: unknowns)
        for (place, times) in sum { line[place] = (times + Self.prime) % Self.prime }
        for place in line.indices where line[place] != 0 {
            guard let known = lines[place] else { continue }
            let times = Self.prime - line[place]
            for other in place..<unknowns where known[other] != 0 {
                line[other] = (line[other] + times * known[other]) % Self.prime
            }
        }
        return line
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        var (result, square, left) = (1, base, exponent)
        while left > 0 {
            if left & 1 == 1 { result = result * square % prime }
            square = square * square % prime
            left >>= 1
        }
        return result
    }
}
