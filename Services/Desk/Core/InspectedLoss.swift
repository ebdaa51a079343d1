/// Why not all of one case among many can be taken along: it is said in its place, and spoils nothing for the others.
package enum InspectedLoss: Hashable, Sendable {
    /// It was erased while the file was made.
    case erased
    /// One owner names the note, and the other does not have it any more: its file was put back from before.
    case note
    /// An owner has lost it; operations know.
    case waits

    /// The one that says most.
    package static func worst(_ losses: Set<InspectedLoss>) -> InspectedLoss? {
        [.erased, .waits, .note].first(where: losses.contains)
    }

    /// - Parameter code: what an owner said no with; other codes are the reader's own trouble, and there is no file.
    package init?(refusal code: String?) {
        switch code {
        case "case.erased": self = .erased
        case "callback.note_unknown": self = .note
        case "case.unknown", "case.waits_for_operations", "callback.objection_unknown", "notifier.unknown_letter":
            self = .waits
        default: return nil
        }
    }
}
