/// What the journal hears of those who have not signed in. Anybody on the machine can knock as often as they like: the
/// first of a kind is told at once, and from then on once a minute how many more there were.
struct Doorway {
    /// Milliseconds between two notes of one kind.
    static let pause: Int64 = 60_000

    private struct Kind {
        /// The newest that nobody has been told of.
        var unsaid: Note?
        var count: Int64 = 0
        /// Monotonic milliseconds.
        var saidAt: Int64
    }

    /// By code and reason, and by service where one of ours was claimed; so they are few, whoever knocks.
    private var kinds: [String: Kind] = [:]

    /// Somebody was turned away; the note, if it is to be said now.
    mutating func turnedAway(_ note: Note, kind: String, at now: Int64) -> Note? {
        if kinds[kind] != nil {
            kinds[kind]?.unsaid = note
            kinds[kind]?.count += 1
            return nil
        }
        kinds[kind] = Kind(saidAt: now)
        return note
    }

    /// What is to be said of those who came since the last note of their kind, with how many in `times`.
    mutating func due(at now: Int64) -> [Note] {
        var notes: [Note] = []
        for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) where now - kind.saidAt >= Self.pause {
            guard let note = kind.unsaid else {
                kinds[name] = nil
                continue
            }
            let times = ["times": String(kind.count)]
            notes.append(Note(note.level, note.code, note.fields.merging(times) { $1 }))
            kinds[name] = Kind(saidAt: now)
        }
        return notes
    }

    /// When something is to be said, in monotonic milliseconds; `nil` while nothing is left to say.
    var next: Int64? { kinds.values.filter { $0.unsaid != nil }.map { $0.saidAt + Self.pause }.min() }
}

extension Broker {
    /// Somebody who has not signed in is turned away.
    ///
    /// - Parameter kind: what such notes have in common.
    func noteTurnedAway(_ note: Note, kind: String) {
        // Also the pause that has just ended counts, so that the first after a quiet hour is told at once.
        tellOfDoorway()
        if let note = doorway.turnedAway(note, kind: kind, at: now) { outlet.note(note) }
    }

    /// A line that was not trusted before its first word.
    package func refusedAtDoor(_ problem: String) {
        noteTurnedAway(Note(.warning, "bus.tls_refused", ["problem": problem]), kind: "bus.tls_refused")
    }

    func tellOfDoorway() {
        for note in doorway.due(at: now) { outlet.note(note) }
    }
}
