/// Which colleagues a text names in full: what goes to many citizens says what has changed, and not who did what.
extension StaffMember {
    /// Those of `people` whose full name stands in `text`, letters large or small, in their order.
    package static func named(in text: String, of people: [StaffMember]) -> [StaffMember] {
        let words = Self.words(text)
        return people.filter { isNamed(Self.words($0.name), in: words) }
    }

    private static func isNamed(_ name: [String], in words: [String]) -> Bool {
        guard name.count > 1, name.count <= words.count, let last = name.last else { return false }
        let before = Array(name.dropLast())
        return (0...words.count - name.count).contains { first in
            guard Array(words[first..<first + before.count]) == before else { return false }
            let word = words[first + before.count]
            // A genitive names them too.
            return word == last || word == last + "s"
        }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    }
}
