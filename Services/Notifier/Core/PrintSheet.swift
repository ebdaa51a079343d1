/// What whoever packs a letter on paper has to know of it: how many pages, and what shows in the envelope's window.
package struct PrintSheet: Hashable, Sendable {
    package let pages: Int
    /// Whether more than a name stands in the window.
    package let hasWindow: Bool
    package let isAbroad: Bool

    package init(pages: Int, hasWindow: Bool, isAbroad: Bool) {
        self.pages = pages
        self.hasWindow = hasWindow
        self.isAbroad = isAbroad
    }

    /// How many pages a document has, by what its page tree says; 1 when nothing says so.
    ///
    /// Source: ISO 32000-1, 7.7.3.2: the root of the tree counts every page below it.
    package static func pages(in pdf: [UInt8]) -> Int {
        let mark = Array("/Type /Pages".utf8)
        let count = Array("/Count ".utf8)
        guard let tree = place(of: mark, in: pdf[...]), let found = place(of: count, in: pdf[tree...]) else { return 1 }
        let digits = pdf[(found + count.count)...].prefix { (48...57).contains($0) }.prefix(6)
        return max(1, digits.reduce(0) { $0 * 10 + Int($1 - 48) })
    }

    private static func place(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - word.count)).first { start in
            bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word)
        }
    }
}

extension PrintSheet {
    /// How a finished document lies in the pile.
    package init(_ pdf: [UInt8], by way: ChannelChoice) {
        self.init(pages: Self.pages(in: pdf), hasWindow: way.window.count > 1, isAbroad: way.isAbroad)
    }
}
