/// What the names in one sentence stand for: each once, without the colon, in whatever order.
///
/// A list and no dictionary: a sentence names a handful, mostly in the order in which it uses them, and hashing each name
/// when a value is given and again when it is bound was a seventh of what a row costs.
package struct Values: ExpressibleByDictionaryLiteral, Sendable {
    // Without labels, as a literal hands them over: an array of labelled pairs would be made anew, one by one.
    private var pairs: [(String, Value)]

    package init(dictionaryLiteral elements: (String, Value)...) { pairs = elements }

    /// Names that are reckoned: a list of units, of types.
    package init(_ pairs: [(String, Value)]) { self.pairs = pairs }

    package subscript(name: String) -> Value? {
        get { pairs.first { $0.0 == name }?.1 }
        set {
            let place = pairs.firstIndex { $0.0 == name }
            switch (place, newValue) {
            case (let place?, let value?): pairs[place].1 = value
            case (let place?, nil): pairs.remove(at: place)
            case (nil, let value?): pairs.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// These and those others that are not named here.
    package func and(_ others: Values) -> Values {
        var all = self
        for pair in others.pairs where self[pair.0] == nil { all.pairs.append(pair) }
        return all
    }

    /// Those whose names are wanted: a part of a sentence names only some.
    package func filter(_ isWanted: (_ name: String) -> Bool) -> Values { Values(pairs.filter { isWanted($0.0) }) }

    package var count: Int { pairs.count }

    /// The value of a name that is mostly given at this place.
    package func value(of name: String, at place: Int) -> Value? {
        if place < pairs.count, pairs[place].0 == name { return pairs[place].1 }
        return self[name]
    }
}
