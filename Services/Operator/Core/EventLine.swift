package import CaseModel
package import Wire

/// One event as a line of `genklang bus tail`.
package enum EventLine {
    /// Position, time on a Danish clock, type without its family name, subject, and what it says.
    package static func text(_ position: Int64, _ event: JSON) -> String {
        let time = event["time"]?.string.flatMap { Timestamp(rfc3339: $0) }?.civil.description ?? "?"
        let type = (event["type"]?.string ?? "?").dropFirstPart("dk.genklang.")
        let data = (event["data"]?.object?.members ?? []).map { "\($0.name)=\(value($0.value))" }
        let words = ["\(position)", time, type, event["subject"]?.string ?? "?"] + data
        return words.joined(separator: " ").shownSafely
    }

    package static func json(_ position: Int64, _ event: JSON) -> JSON {
        ["position": .integer(position), "event": event]
    }

    private static func value(_ json: JSON) -> String {
        if let text = json.string { return text }
        if let due = json["due"]?.string, let rule = json["rule"]?.string { return "\(due)(\(rule))" }
        return json.text
    }

    /// The types that `--type` names, several after commas; `callback.missed` stands for its newest version.
    package static func types(_ text: String) -> [EventType] {
        text.split(separator: ",").map { part in
            let name = String(part).trimmed
            guard name != "*", !name.hasPrefix("dk.") else { return EventType(rawValue: name) }
            return EventType(rawValue: "dk.genklang.\(name)\(name.split(separator: ".").count == 2 ? ".v1" : "")")
        }
    }
}

extension String {
    fileprivate func dropFirstPart(_ part: String) -> String { hasPrefix(part) ? String(dropFirst(part.count)) : self }
}
