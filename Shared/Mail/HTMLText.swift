import CXML2

/// What a page of HTML says, as lines of text. Read by libxml2, which takes any page; nothing is fetched or run.
enum HTMLText {
    private static let unseen: Set<String> = ["script", "style", "head", "title", "template", "noscript", "object"]
    private static let blocks: Set<String> = [
        "p", "div", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr",
        "section", "article", "header", "footer", "dl", "dt", "dd", "address",
    ]

    static func text(_ page: String) -> String {
        let flags =
            Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NOERROR.rawValue)
            | Int32(HTML_PARSE_NOWARNING.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
        let bytes = Array(page.utf8).map { CChar(bitPattern: $0) }
        guard let document = htmlReadMemory(bytes, Int32(bytes.count), nil, "utf-8", flags) else { return "" }
        defer { xmlFreeDoc(document) }
        var text = Collector()
        var node = xmlDocGetRootElement(document)
        // Without recursion: a page may be nested as deep as its sender likes.
        while let current = node {
            let name = current.pointee.name.map { String(cString: $0).lowercased() } ?? ""
            let isSeen = enter(current, name, &text)
            if isSeen, let child = current.pointee.children {
                node = child
                continue
            }
            leave(name, &text)
            node = following(current, &text)
        }
        return text.lines
    }

    /// The next node that is not below this one; elements that end on the way are left.
    private static func following(_ node: xmlNodePtr, _ text: inout Collector) -> xmlNodePtr? {
        var place = node
        while true {
            if let next = place.pointee.next { return next }
            guard let parent = place.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
            leave(parent.pointee.name.map { String(cString: $0).lowercased() } ?? "", &text)
            place = parent
        }
    }

    /// Takes the words; says whether what is below is to be read.
    private static func enter(_ node: xmlNodePtr, _ name: String, _ text: inout Collector) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            if let content = node.pointee.content { text.words(String(cString: content)) }
            return false
        case XML_ELEMENT_NODE:
            guard !unseen.contains(name) else { return false }
            if name == "br" { text.newLine() }
            if blocks.contains(name) { text.newBlock() }
            if name == "li" { text.words("- ") }
            if name == "td" || name == "th" { text.words(" ") }
            return true
        default: return false
        }
    }

    private static func leave(_ name: String, _ text: inout Collector) {
        if blocks.contains(name) { text.newBlock() }
    }

    /// Words with the white space of a page: any amount is one blank, blocks stand on lines of their own.
    private struct Collector {
        var lines = ""
        private var needsBlank = false

        init() {}

        mutating func words(_ words: String) {
            for character in words {
                if character.isWhitespace {
                    needsBlank = !lines.isEmpty && lines.last != "\n"
                    continue
                }
                if needsBlank { lines.append(" ") }
                needsBlank = false
                lines.append(character)
            }
            if words.hasSuffix(" ") { needsBlank = !lines.isEmpty && lines.last != "\n" }
        }

        mutating func newLine() {
            lines.append("\n")
            needsBlank = false
        }

        mutating func newBlock() {
            if !lines.isEmpty, lines.last != "\n" { newLine() }
        }
    }
}
