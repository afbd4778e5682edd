import Reading

/// The picture of a session. Reads only.
public func paint(_ session: Session) -> Frame {
    var frame = Frame(rows: session.rows, columns: session.columns)
    for (column, scalar) in session.settings.name.unicodeScalars.prefix(frame.columns).enumerated() where frame.rows > 0 {
        frame[0, column] = Cell(scalar: scalar.value, role: .text)
    }
    return frame
}
