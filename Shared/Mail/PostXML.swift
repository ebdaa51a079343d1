import CXML2
import Glibc

/// A file of XML from outside: what a mailbox or whoever carries our letters has written. Read by libxml2.
///
/// Nothing is fetched, and no document type is read at all, so that no entity can be made of anything: such a file is not
/// read. It is UTF-8, whatever it says of itself.
package final class PostXML {
    /// Why a file from outside is left to a person, by a stable code.
    package struct Fault: Error, Hashable, Sendable {
        package let code: String
        package init(_ code: String) { self.code = code }
    }

    private let document: xmlDocPtr
    /// The outermost element.
    package let root: Element

    /// - Throws: `post.has_doctype`, or `post.not_xml`.
    package init(_ bytes: [UInt8]) throws(Fault) {
        guard !bytes.isEmpty, String(validating: bytes, as: UTF8.self) != nil else { throw Fault("post.not_xml") }
        guard !Self.declaresType(bytes) else { throw Fault("post.has_doctype") }
        let flags =
            Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOERROR.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue)
            | Int32(XML_PARSE_HUGE.rawValue)
        let read = bytes.withUnsafeBytes { raw in
            xmlReadMemory(raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), nil, "UTF-8", flags)
        }
        guard let read else { throw Fault("post.not_xml") }
        guard let first = xmlDocGetRootElement(read) else {
            xmlFreeDoc(read)
            throw Fault("post.not_xml")
        }
        document = read
        root = Element(node: first)
    }

    deinit { xmlFreeDoc(document) }

    /// Whether `<!D` or `<!E` stands in it: a document type, or an entity. Comments and CDATA begin otherwise.
    private static func declaresType(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { raw in
            guard let start = raw.baseAddress else { return false }
            var place = 0
            while let found = memchr(start + place, Int32(UInt8(ascii: "!")), raw.count - place) {
                place = UnsafeRawPointer(found) - start + 1
                guard place >= 2, place < raw.count, raw[place - 2] == UInt8(ascii: "<") else { continue }
                if raw[place] == UInt8(ascii: "D") || raw[place] == UInt8(ascii: "E") { return true }
            }
            return false
        }
    }

    /// One element. Lives no longer than its file.
    package struct Element {
        fileprivate let node: xmlNodePtr

        /// Without its prefix.
        package var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }
        /// The namespace it belongs to; empty when to none.
        package var namespace: String {
            node.pointee.ns?.pointee.href.map { String(cString: $0) } ?? ""
        }

        /// The elements right below it, in order.
        package var children: [Element] {
            var found: [Element] = []
            var next = node.pointee.children
            while let child = next {
                if child.pointee.type == XML_ELEMENT_NODE { found.append(Element(node: child)) }
                next = child.pointee.next
            }
            return found
        }

        /// Those of one name, in this element's namespace or one of its own.
        package func children(_ name: String) -> [Element] { children.filter { $0.name == name } }

        /// The first at the end of these names; `nil` when there is none.
        package func first(_ path: String...) -> Element? {
            path.reduce(self as Element?) { $0?.children($1).first }
        }

        /// The characters right below it, as bytes: what stands in an element without elements.
        package var bytes: [UInt8] {
            var found: [UInt8] = []
            var next = node.pointee.children
            while let child = next {
                if child.pointee.type == XML_TEXT_NODE || child.pointee.type == XML_CDATA_SECTION_NODE,
                    let content = child.pointee.content
                {
                    let length = content.withMemoryRebound(to: CChar.self, capacity: 1) { strlen($0) }
                    found += UnsafeBufferPointer(start: UnsafePointer(content), count: length)
                }
                next = child.pointee.next
            }
            return found
        }

        /// Those characters, without white space around them.
        package var text: String {
            let all = bytes
            let isBlank = { (byte: UInt8) in byte <= 32 }
            guard let start = all.firstIndex(where: { !isBlank($0) }), let end = all.lastIndex(where: { !isBlank($0) })
            else { return "" }
            return String(decoding: all[start...end], as: UTF8.self)
        }
    }
}
