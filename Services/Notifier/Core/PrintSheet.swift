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
}

extension PrintSheet {
    /// How a document of so many pages lies in the pile.
    package init(pages: Int, by way: ChannelChoice) {
        self.init(pages: pages, hasWindow: way.window.count > 1, isAbroad: way.isAbroad)
    }
}
