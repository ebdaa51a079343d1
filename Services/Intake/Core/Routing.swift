package import CaseModel

extension Route {
    /// Which way a contact goes. Reckoned once, at registration.
    ///
    /// - The citizen's wish for the formal way wins over everything.
    /// - A talk that a person has judged to be difficult is not held (R-004 … R-007).
    /// - Nobody can be rung when nobody is known.
    /// - Only procedural points are talked through; a mixed complaint is split, and one that is about the decision alone
    ///   goes the ordinary way. A hunch and a preventive contact have no points yet.
    package static func of(
        points: [PointKind], wish: HandlingWish, isUnsuitable: Bool, isAnonymous: Bool
    ) -> Route {
        if wish == .formal || isUnsuitable || isAnonymous { return .formal }
        switch (points.contains(.procedural), points.contains(.substantive)) {
        case (true, true): return .split
        case (false, true): return .formal
        case (true, false), (false, false): return .callback
        }
    }

    /// Whether some part of it needs a named recipient on the formal track.
    package var hasFormalPart: Bool {
        switch self {
        case .formal, .split: true
        case .callback: false
        }
    }
}

extension ExclusionGround {
    /// Why a contact goes the ordinary way, in the order in which `Route.of` decides; `nil` when it does not.
    package static func of(
        _ route: Route, wish: HandlingWish, unsuitable: UnsuitableGround?, isAnonymous: Bool
    ) -> ExclusionGround? {
        guard route == .formal else { return nil }
        if wish == .formal { return .wish }
        if let unsuitable { return ExclusionGround(unsuitable) }
        return isAnonymous ? .anonymous : .substantive
    }
}
