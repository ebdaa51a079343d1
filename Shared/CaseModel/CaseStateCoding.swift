/// A case's state as its owner keeps it: what was decided, never decided anew by reading it.
extension CaseState: Codable {
    private enum Key: String, CodingKey { case state, ending, closedAt, record }
    private enum Name: String, Codable { case awaiting, concluding, contested, closed }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let record = try container.decode(CaseRecord.self, forKey: .record)
        switch try container.decode(Name.self, forKey: .state) {
        case .awaiting: self = .awaiting(record)
        case .concluding: self = .concluding(try container.decode(Ending.self, forKey: .ending), record)
        case .contested: self = .contested(record)
        case .closed:
            self = .closed(
                try container.decode(Ending.self, forKey: .ending),
                at: try container.decode(Timestamp.self, forKey: .closedAt), record)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .awaiting: try container.encode(Name.awaiting, forKey: .state)
        case .concluding(let ending, _):
            try container.encode(Name.concluding, forKey: .state)
            try container.encode(ending, forKey: .ending)
        case .contested: try container.encode(Name.contested, forKey: .state)
        case .closed(let ending, let moment, _):
            try container.encode(Name.closed, forKey: .state)
            try container.encode(ending, forKey: .ending)
            try container.encode(moment, forKey: .closedAt)
        }
        try container.encode(record, forKey: .record)
    }
}
