/// A piece of a page in which every value has been escaped.
///
/// It is written as a literal, `"<p>\(name)</p>"`, and there is no other way to make one: the literal is the code's own,
/// a `String` that is put into it is escaped, and a link takes a ``Link``. A `String` on its own is no `HTML`, and the
/// literal's type is `StaticString`, which cannot be made from one either.
package struct HTML: Hashable, Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    /// Text, which is shown as it is, whatever it holds.
    package init(escaping text: String) {
        bytes = []
        Escaping.append(text, to: &bytes)
    }

    /// Nothing at all.
    package static let empty = HTML(bytes: [])

    /// As text, for tests and for streams.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func + (one: HTML, other: HTML) -> HTML { HTML(bytes: one.bytes + other.bytes) }

    package static func += (one: inout HTML, other: HTML) { one.bytes += other.bytes }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) {
        var interpolation = Interpolation(literalCapacity: literal.utf8CodeUnitCount, interpolationCount: 0)
        interpolation.appendLiteral(literal)
        self.init(stringInterpolation: interpolation)
    }

    package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.finished() }

    /// A page being written: it follows where in the page the next value would stand, and stops the program where no
    /// value may. That depends on the code alone, not on the value, so one test of a page finds it.
    package struct Interpolation: StringInterpolationProtocol {
        private var bytes: [UInt8] = []
        private var context = MarkupContext()

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer {
                context.read($0)
                bytes.append(contentsOf: $0)
            }
        }

        /// Text between tags, or in an attribute between quotation marks. `nil` is nothing.
        package mutating func appendInterpolation(_ text: String?) {
            precondition(context.takesText, "a text can stand only between tags or in a quoted attribute of text")
            if let text { Escaping.append(text, to: &bytes) }
        }

        package mutating func appendInterpolation(_ number: Int) { appendInterpolation("\(number)") }

        /// Another piece of a page, between tags. `nil` is nothing.
        package mutating func appendInterpolation(_ html: HTML?) {
            precondition(context.takesMarkup, "a piece of a page can stand only between tags")
            if let html { bytes += html.bytes }
        }

        /// Pieces of a page, one after the other.
        package mutating func appendInterpolation(_ pieces: [HTML]) {
            precondition(context.takesMarkup, "a piece of a page can stand only between tags")
            for piece in pieces { bytes += piece.bytes }
        }

        /// The whole of an attribute such as `href`, between its quotation marks.
        package mutating func appendInterpolation(_ link: Link) {
            precondition(context.takesLink, "a link is the whole of a quoted attribute that takes one")
            Escaping.append(link.text, to: &bytes)
        }

        /// An attribute with its value, inside a tag; without a value there is no attribute.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard beginAttribute(name, forLink: false), let value else { return }
            bytes += Array("\(name)=\"".utf8)
            Escaping.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// An attribute that leads somewhere, inside a tag; without a link there is no attribute.
        package mutating func appendInterpolation(attribute name: StaticString, _ link: Link?) {
            guard beginAttribute(name, forLink: true), let link else { return }
            bytes += Array("\(name)=\"".utf8)
            Escaping.append(link.text, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// An attribute that is there or not, such as `checked`, inside a tag.
        package mutating func appendInterpolation(attribute name: StaticString, if isThere: Bool) {
            if beginAttribute(name, forLink: false) && isThere { bytes += Array("\(name)".utf8) }
        }

        private func beginAttribute(_ name: StaticString, forLink: Bool) -> Bool {
            let kind = AttributeKind("\(name)")
            precondition(context.takesAttribute, "an attribute stands inside a tag, after a space")
            precondition(kind == (forLink ? .link : .text), "this attribute takes another kind of value, or none")
            return true
        }

        fileprivate func finished() -> [UInt8] {
            precondition(context.takesMarkup, "a piece of a page ends outside its tags")
            return bytes
        }
    }
}

extension Sequence<HTML> {
    /// One after the other.
    package func joined() -> HTML { reduce(into: HTML.empty) { $0 += $1 } }
}
