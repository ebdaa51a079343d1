import CaseModel

/// What a correction put in, and what it took out, sentence by sentence.
struct NoteChanges: Hashable {
    let removed: [String]
    let added: [String]
    /// What has become of the citizen's yes; nobody takes it out like a sentence of ours.
    let consent: Consenting?

    var isEmpty: Bool { removed.isEmpty && added.isEmpty && consent == nil }

    enum Consenting: Hashable {
        /// It held for the version before, and the citizen is asked about this one.
        case askedAnew
        /// The citizen has said yes to this one, in these words.
        case given(words: String)

        init?(from earlier: Consent?, to later: Consent?) {
            guard earlier != later else { return nil }
            if let later, later.hasAgreed {
                self = .given(words: later.words)
            } else if earlier?.hasAgreed == true {
                self = .askedAnew
            } else {
                return nil
            }
        }
    }

    /// - Parameter names: what those of ours are called who have something to do by what was agreed.
    init(from earlier: ReadNote.Reply, to later: ReadNote.Reply, _ names: [PersonID: String] = [:]) {
        let difference = Self.sentences(of: later, names).difference(from: Self.sentences(of: earlier, names))
        removed = difference.removals.map(Self.text)
        added = difference.insertions.map(Self.text)
        consent = Consenting(from: earlier.consent, to: later.consent)
    }

    private static func text(_ change: CollectionDifference<String>.Change) -> String {
        switch change {
        case .insert(_, let text, _), .remove(_, let text, _): text
        }
    }

    /// Everything that stands in a note, in the order the citizen reads it.
    private static func sentences(of note: ReadNote.Reply, _ names: [PersonID: String]) -> [String] {
        split(note.draft.text) + note.draft.agreements.map { Wording.asFiled($0, names) }
            + split(note.draft.explained ?? "") + split(note.draft.unmet ?? "") + split(note.draft.ownErrors ?? "")
            + split(note.draft.prevention ?? "") + split(note.draft.citizensWords ?? "")
    }

    /// Sentences end with a mark that a capital follows, or with their line: "den 4. marts" is not cut in two.
    private static func split(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
            var sentences = [""]
            let characters = Array(line)
            for (place, character) in characters.enumerated() {
                sentences[sentences.count - 1].append(character)
                let isEnd = character.isWhitespace && place > 0 && ".!?".contains(characters[place - 1])
                if isEnd, place + 1 < characters.count, characters[place + 1].isUppercase { sentences.append("") }
            }
            return sentences.map(trimmed).filter { !$0.isEmpty }
        }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension Wording {
    /// What is changed since the version before, so that nobody has to lay two letters side by side.
    static func changed(_ facts: NoteCopyFacts) -> [LetterBlock] {
        guard let earlier = facts.earlier else { return [] }
        let changes = NoteChanges(from: earlier, to: facts.note, facts.names)
        let heading = LetterBlock.section("Hvad er rettet?")
        guard !changes.isEmpty else {
            return [heading, .paragraph("Ordene er de samme som i udgave \(earlier.row.version).")]
        }
        return [
            heading, .paragraph("Det her er anderledes end i udgave \(earlier.row.version):"),
            .items(
                changes.removed.map { "Taget ud: »\($0)«" } + changes.added.map { "Sat ind: »\($0)«" }
                    + (changes.consent.map { [line(of: $0, earlier.row.version)] } ?? [])),
        ]
    }

    private static func line(of consent: NoteChanges.Consenting, _ version: Int) -> String {
        switch consent {
        case .given(let words): "Du har sagt ja til den her udgave: »\(words)«"
        case .askedAnew:
            "Du sagde ja til udgave \(version). Dit ja gælder ikke den her udgave, før vi har spurgt dig om den."
        }
    }

    /// Why a yes does not hold for the version that this stands in, as the citizen reads it.
    package static func consentAskedAnew(because reason: String) -> String {
        "Vi spørger dig igen, om du er enig i, at sagen slutter sådan. Det gør vi, fordi: \(reason)"
    }
}
