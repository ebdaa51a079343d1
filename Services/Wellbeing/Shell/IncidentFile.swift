import CaseModel
import Glibc
import Runtime
import WellbeingCore
import Wire

/// An incident as another system takes it in: a line of a table, and the same as JSON. Colleagues stand as identifiers.
struct IncidentFile {
    let kept: IncidentStore.Kept
    let exposed: [PersonID]
    let witnesses: [PersonID]

    var name: String { "incident-\(kept.incident.rawValue)" }

    var csv: String {
        IncidentSheet.text([
            kept.incident.rawValue, kept.kind.rawValue, kept.happened.description, kept.registered.description,
            "\(kept.isDigital)", "\(kept.isOutsideHours)", "\(kept.isInjury)", kept.unit.rawValue,
            exposed.map(\.rawValue).joined(separator: " "), witnesses.map(\.rawValue).joined(separator: " "),
            kept.words, kept.absentFrom?.description ?? "",
        ])
    }

    var json: JSON {
        [
            "format": "genklang-incident/1", "incident": .string(kept.incident.rawValue),
            "kind": .string(kept.kind.rawValue), "happened": .string(kept.happened.description),
            "registered": .string(kept.registered.description), "digital": .bool(kept.isDigital),
            "outsideHours": .bool(kept.isOutsideHours), "injury": .bool(kept.isInjury),
            "unit": .string(kept.unit.rawValue), "exposed": .array(exposed.map { .string($0.rawValue) }),
            "witnesses": .array(witnesses.map { .string($0.rawValue) }), "words": .string(kept.words),
            "absentFrom": kept.absentFrom.map { .string($0.description) } ?? .null,
        ]
    }
}

/// Lays both files in the folder: whole or not at all, and the same again when it is done twice.
struct LayingIncident: Effect {
    let incident: IncidentID
    let folder: String
    let file: IncidentFile

    var key: String { "incident/\(incident.rawValue)" }

    func perform() throws(EffectTrouble) -> String {
        guard Files.makeFolder(folder) else { throw EffectTrouble("incidents.folder_missing") }
        let files = [(Array(file.csv.utf8), "csv"), (file.json.bytes + [0x0A], "json")]
        for (bytes, kind) in files {
            let path = "\(folder)/\(file.name).\(kind)"
            // The folder's group, which is whoever fetches them, may read: what lets nobody else in is the folder. Said
            // again, since a service's mask takes it away.
            guard Files.write(bytes, to: path, mode: 0o640), chmod(path, 0o640) == 0 else {
                throw EffectTrouble(errno == ENOSPC ? "incidents.disk_full" : "incidents.not_writable")
            }
        }
        return "laid"
    }
}
