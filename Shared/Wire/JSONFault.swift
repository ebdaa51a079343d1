/// Why a line could not be read, or a value not be written: a stable code and a place, and never the content itself.
package struct JSONFault: Error, Hashable, Sendable {
    package let code: Code
    package let place: Place

    package init(_ code: Code, at place: Place) {
        self.code = code
        self.place = place
    }

    /// Stable: programs and operators may rely on the text.
    package enum Code: String, Sendable, CaseIterable, CustomStringConvertible {
        // Reading
        /// Nothing but white space.
        case empty = "json.empty"
        /// The line ends in the middle of something.
        case cutShort = "json.cut_short"
        /// Something follows the value.
        case trailing = "json.trailing"
        /// A byte that cannot stand here.
        case unexpected = "json.unexpected"
        case notUTF8 = "json.not_utf8"
        case byteOrderMark = "json.byte_order_mark"
        case carriageReturn = "json.carriage_return"
        /// More than one line where one was expected.
        case lineFeed = "json.line_feed"
        /// A control character that must be written as an escape.
        case control = "json.control"
        case badEscape = "json.bad_escape"
        case nul = "json.nul"
        case loneSurrogate = "json.lone_surrogate"
        /// Not how JSON writes a number: leading zero, leading plus, bare point.
        case badNumber = "json.bad_number"
        /// An integer outside ±(2⁵³−1).
        case integerRange = "json.integer_range"
        /// A number that is not finite.
        case notFinite = "json.not_finite"
        case duplicateName = "json.duplicate_name"
        /// More than 32 objects and arrays inside one another.
        case tooDeep = "json.too_deep"
        // Decoding
        /// A member that must be there is not.
        case missing = "json.missing"
        /// Another kind of value than the one expected.
        case wrongType = "json.wrong_type"
        /// An integer that does not fit its type.
        case outOfRange = "json.out_of_range"
        /// The right kind of value, but not one of those allowed.
        case badValue = "json.bad_value"
        // Encoding
        /// The type asks for something that JSON or this encoder has not got.
        case unsupported = "json.unsupported"

        package var description: String { rawValue }
    }

    package enum Place: Hashable, Sendable {
        /// Bytes from the beginning of what was read.
        case offset(Int)
        /// The way to the member, `data.limit.due`, `roles[2]`; empty for the whole.
        case path(String)
    }
}

extension JSONFault: CustomStringConvertible {
    /// For the operators' log: `json.missing at data.limit.due`.
    package var description: String {
        switch place {
        case .offset(let offset): "\(code) at byte \(offset)"
        case .path(""): "\(code) at the top"
        case .path(let path): "\(code) at \(path)"
        }
    }
}
