"""What Chromium hands to assistive technology over AT-SPI. Asked line by line (`tables`, `figures`, `focus`), answers in JSON."""
import json
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402


def text_of(node):
    """The words a screen reader has of an object: its name, else its text with that of what is inside."""
    name = node.get_name() or ''
    if name.strip():
        return name.strip()
    return ' '.join(filter(None, (text_of(child) for child in children(node)))).strip()


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def inner_text(node):
    """All text inside, generated content among it."""
    role = node.get_role()
    if role in (Atspi.Role.STATIC, Atspi.Role.TEXT) and node.get_child_count() == 0:
        return node.get_name() or ''
    parts = [inner_text(child) for child in children(node)]
    return ' '.join(part.strip() for part in parts if part.strip())


def cell(node):
    face = node.get_table_cell()
    return {
        'text': inner_text(node) or (node.get_name() or ''),
        'rows': [text_of(each) for each in Atspi.TableCell.get_row_header_cells(face)],
        'columns': [text_of(each) for each in Atspi.TableCell.get_column_header_cells(face)],
    }


def table(node):
    cells = [cell(each) for each in walk(node) if each.get_role() == Atspi.Role.TABLE_CELL]
    return {'name': text_of(node), 'cells': cells}


def documents():
    desktop = Atspi.get_desktop(0)
    for application in children(desktop):
        for node in walk_to_documents(application, 0):
            yield node


def walk_to_documents(node, depth):
    if node.get_role() == Atspi.Role.DOCUMENT_WEB:
        yield node
        return
    if depth < 30:
        for child in children(node):
            yield from walk_to_documents(child, depth + 1)


def focused(root):
    for node in walk(root):
        states = node.get_state_set()
        if states.contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.DOCUMENT_WEB:
            return {'role': node.get_role_name(), 'name': node.get_name() or '', 'text': inner_text(node), 'description': node.get_description() or ''}
    return None


def main(mode):
    shown = [node for node in documents() if node.get_state_set().contains(Atspi.StateType.SHOWING)]
    if mode == 'focus':
        return next((found for found in map(focused, shown) if found), None)
    if mode == 'figures':
        return [text_of(node) for root in shown for node in walk(root) if (node.get_attributes() or {}).get('tag') == 'figure']
    return [table(node) for root in shown for node in walk(root) if node.get_role() == Atspi.Role.TABLE]


for line in sys.stdin:
    Atspi.get_desktop(0).clear_cache()
    print(json.dumps(main(line.strip()), ensure_ascii=False), flush=True)
