/// What came of asking an owner for a part of a page. Silence is shown in the part's place, never as an empty part.
package enum Heard<Value: Sendable>: Sendable {
    case heard(Value)
    /// A rule says no, by this stable code.
    case refused(code: String)
    /// No answer came in time, or nobody was there.
    case silent

    package var value: Value? {
        if case .heard(let value) = self { value } else { nil }
    }

    /// Why it was refused; `nil` when it was not.
    package var refusal: String? {
        if case .refused(let code) = self { code } else { nil }
    }

    package func map<Other>(_ change: (Value) -> Other) -> Heard<Other> {
        switch self {
        case .heard(let value): .heard(change(value))
        case .refused(let code): .refused(code: code)
        case .silent: .silent
        }
    }
}

extension Heard: Equatable where Value: Equatable {}
