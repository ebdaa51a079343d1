/// Letters of other alphabets under the Danish letters that a Dane looks for them under: one table, by which names are
/// sorted (`DanishOrder`) and words are found (`SearchWords`, `WordIndex`).
///
/// Part of released steps: a letter is added together with a step that makes the view of words anew.
package enum DanishLetters {
    /// In lower case; what is no letter of another alphabet is not in it.
    package static let spelled: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("àáâãāăą", "a"), ("ä", "æ"), ("çćč", "c"), ("ðďđ", "d"), ("èéêëēęě", "e"), ("ģğ", "g"), ("ħ", "h"),
            ("ìíîïīıį", "i"), ("ķ", "k"), ("łļľ", "l"), ("ñńņň", "n"), ("òóôõō", "o"), ("öőœ", "ø"), ("řŕ", "r"),
            ("śšşș", "s"), ("ß", "ss"), ("ťțţŧ", "t"), ("þ", "th"), ("ùúûūůų", "u"), ("üűýÿ", "y"), ("źżž", "z"),
        ]
        var spelled: [Unicode.Scalar: String] = [:]
        for (variants, letters) in groups {
            for variant in variants.unicodeScalars { spelled[variant] = letters }
        }
        return spelled
    }()

    /// The text in lower case, and in Danish letters where it was written in others.
    package static func plain(_ text: String) -> String {
        whole(text).map { letter in
            letter.unicodeScalars.first.flatMap { spelled[$0] } ?? String(letter)
        }.joined()
    }

    /// The text in lower case, each letter as one sign where it was written as two; a mark that none of the letters here
    /// bears is left out.
    package static func whole(_ text: String) -> String { String(text.lowercased().map { known[$0] ?? unmarked($0) }) }

    /// Written with one sign or with two, a letter is the same key.
    private static let known: [Character: Character] = {
        let letters = ["å", "æ", "ø"].map(Character.init) + spelled.keys.map { Character($0) }
        return Dictionary(uniqueKeysWithValues: letters.map { ($0, $0) })
    }()

    private static func unmarked(_ letter: Character) -> Character {
        let scalars = letter.unicodeScalars
        guard let first = scalars.first, first.isASCII,
            scalars.dropFirst().allSatisfy({ (0x300...0x36F).contains($0.value) })
        else { return letter }
        return Character(first)
    }
}
