import Glibc
import Testing

/// Chance that is the same in every run of a seed. Source: SplitMix64, Steele et al. 2014.
struct Seeded {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }

    /// With a few bytes changed, left out, put in or repeated, and perhaps cut off.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let favourites = Array("\r\n\0 :;,%/.\\0a\u{7F}".utf8)
        for _ in 0..<below(6) where !bytes.isEmpty {
            let at = below(bytes.count)
            switch below(5) {
            case 0: bytes[at] = UInt8(below(256))
            case 1: bytes[at] = pick(favourites)
            case 2: bytes.remove(at: at)
            case 3: bytes.insert(pick(favourites), at: at)
            default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + below(30))], at: below(bytes.count))
            }
        }
        return below(4) == 0 ? Array(bytes.prefix(below(bytes.count + 1))) : bytes
    }
}

/// How much of this process lies in memory.
func residentKilobytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    guard fgets(&buffer, 256, file) != nil else { return 0 }
    let fields = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).split(
        separator: " ")
    return Int(fields[1])! * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024
}
