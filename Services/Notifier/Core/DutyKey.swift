package import CaseModel

/// What makes a letter or message one thing, so that it is sent once however often it is owed: `copy/N-…/1`.
///
/// The letter's identifier, its file's name and a mail's Message-ID are derived from it. Made of opaque identifiers,
/// numbers and stage names only; safe in logs.
package struct DutyKey: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package static func receipt(_ case: CaseID) -> DutyKey { DutyKey(rawValue: "receipt/\(`case`)") }

    package static func copy(_ note: NoteID, version: Int) -> DutyKey { DutyKey(rawValue: "copy/\(note)/\(version)") }

    package static func ping(_ callback: CallbackID, _ stage: PingStage, to person: PersonID) -> DutyKey {
        DutyKey(rawValue: "ping/\(callback)/\(stage.rawValue)/\(person)")
    }

    package static func moved(_ callback: CallbackID, number: Int, to person: PersonID) -> DutyKey {
        DutyKey(rawValue: "moved/\(callback)/\(number)/\(person)")
    }

    package static func handover(_ handover: HandoverID, to person: PersonID) -> DutyKey {
        DutyKey(rawValue: "handover/\(handover)/\(person)")
    }

    package static func lateHandover(_ handover: HandoverID, to person: PersonID) -> DutyKey {
        DutyKey(rawValue: "late-handover/\(handover)/\(person)")
    }

    package static func prompt(_ prompt: PromptID, _ stage: PromptStage, to person: PersonID) -> DutyKey {
        DutyKey(rawValue: "prompt/\(prompt)/\(stage.rawValue)/\(person)")
    }

    package var description: String { rawValue }
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
