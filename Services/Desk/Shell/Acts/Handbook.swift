import Web

/// Håndbogen: the same for everybody; nobody is asked for anything.
extension Visit {
    func showHandbook() { send(.page(HandbookPage(frame: frame).html)) }
}
