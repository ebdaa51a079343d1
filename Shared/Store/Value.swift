/// What can stand in a column: a number, a text, bytes, or nothing.
package enum Value: Hashable, Sendable {
    case integer(Int64)
    case text(String)
    case blob([UInt8])
    case real(Double)
    case null

    /// A text that may be absent.
    package init(_ text: String?) { self = text.map(Value.text) ?? .null }
    /// A number that may be absent.
    package init(_ integer: Int64?) { self = integer.map(Value.integer) ?? .null }
    /// Bytes that may be absent.
    package init(_ blob: [UInt8]?) { self = blob.map(Value.blob) ?? .null }
    /// Yes and no as 1 and 0.
    package init(_ bool: Bool) { self = .integer(bool ? 1 : 0) }
    /// A number counted in the process's own width.
    package init(_ integer: Int) { self = .integer(Int64(integer)) }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
    ExpressibleByNilLiteral, ExpressibleByBooleanLiteral
{
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(floatLiteral value: Double) { self = .real(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral value: Bool) { self.init(value) }
}
