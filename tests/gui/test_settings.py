"""What the window remembers, and that a damaged memory never hurts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow

from ganstudio.gui.settings import MAX_RECENT_RUNS, Settings, settings_file


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "folder" / "settings.ini"


def reread(settings: Settings) -> Settings:
    assert settings.save()
    return Settings(settings.path)


def test_defaults_without_a_file(file):
    settings = Settings(file)
    assert (settings.theme, settings.language, settings.recent_runs) == ("system", "", [])
    assert settings.last_folder == Path.home()
    assert settings.splitter_sizes("main", 2) is None
    assert settings.words("folded") == []


def test_everything_comes_back(file, tmp_path):
    settings = Settings(file)
    settings.theme, settings.language, settings.last_folder = "dark", "zh_CN", tmp_path
    settings.set_splitter_sizes("main", [300, 500, 224])
    settings.set_words("folded", ["Data", "Größe, 大小"])
    settings.add_recent_run(tmp_path)
    again = reread(settings)
    assert (again.theme, again.language, again.last_folder) == ("dark", "zh_CN", tmp_path)
    assert again.splitter_sizes("main", 3) == [300, 500, 224]
    assert again.words("folded") == ["Data", "Größe, 大小"]
    assert again.recent_runs == [tmp_path]


def test_a_choice_that_is_damaged_counts_as_not_made(file):
    settings = Settings(file)
    assert not settings.smooth_image
    settings.smooth_image = True
    assert reread(settings).smooth_image
    settings.save()
    file.write_text(file.read_text().replace("smooth_image=yes", "smooth_image=\\xff maybe"))
    assert not Settings(file).smooth_image


def test_recent_runs_are_newest_first_once_each_existing_and_few(file, tmp_path):
    settings = Settings(file)
    folders = [tmp_path / f"run, {number} ü" for number in range(MAX_RECENT_RUNS + 3)]
    for folder in folders:
        folder.mkdir()
        settings.add_recent_run(folder)
    settings.add_recent_run(folders[5])
    recent = reread(settings).recent_runs
    assert recent[:2] == [folders[5], folders[-1]]
    assert len(recent) == len(set(recent)) == MAX_RECENT_RUNS
    folders[5].rmdir()
    assert folders[5] not in Settings(file).recent_runs
    settings.forget_recent_runs()
    assert settings.recent_runs == []


DAMAGED = {
    "noise": b"\x00\xff\xfe garbage [[[\n=\n%%%",
    "torn": b"[General\nthe",
    "wrong types": b'[General]\ntheme=1, 2\nlanguage=@ByteArray(\\xff\\0)\nlast_folder=a, b\nrecent_runs={"a": 1}\n'
    b'[splitters]\nmain=[1, \\"x\\"]\n[lists]\nfolded=7\n[window]\ngeometry=@Invalid()\nstate=%%%\n',
    "wrong values": b"[General]\ntheme=neon\nlanguage=../../etc\nlast_folder=/no/such/folder\nrecent_runs=[[[[\n"
    b'[splitters]\nmain="[0, 0]"\n[lists]\nfolded="[1, 2]"\n[window]\ngeometry=QUJD\nstate=QUJD\n',
    "deep": b'[General]\nrecent_runs="' + b"[" * 100_000 + b'"\n',
    "nul in a name": b'[General]\nlast_folder=a\\x0b\nrecent_runs="[\\"a\\\\u0000b\\"]"\n',
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_counts_as_absent_and_can_be_written_again(file, damage, qtbot):
    file.parent.mkdir()
    file.write_bytes(DAMAGED[damage])
    settings = Settings(file)
    assert (settings.theme, settings.language, settings.recent_runs) == ("system", "", [])
    assert settings.last_folder == Path.home()
    assert settings.splitter_sizes("main", 2) is None
    assert settings.words("folded") == []
    window = QMainWindow()
    qtbot.addWidget(window)
    assert settings.restore_window(window) is False
    settings.theme = "light"
    assert reread(settings).theme == "light"


@pytest.mark.no_qt_log
def test_a_broken_qt_value_counts_as_absent(file):
    file.parent.mkdir()
    file.write_bytes(b"[General]\ntheme=@Variant(\\0\\0\\0\\x7f garbage)\nlanguage=@Variant(\\0\\0\\x4\\0\\0)\n")
    assert (Settings(file).theme, Settings(file).language) == ("system", "")


def test_splitter_sizes_of_another_number_of_parts_do_not_fit(file):
    settings = Settings(file)
    settings.set_splitter_sizes("main", [300, 500])
    assert settings.splitter_sizes("main", 3) is None


def test_a_file_that_cannot_be_written_is_told_and_hurts_nothing(tmp_path):
    settings = Settings(tmp_path)  # a folder where the file should be
    settings.theme = "dark"
    assert settings.save() is False


def test_window_geometry_comes_back(file, qtbot):
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(640, 410)
    settings = Settings(file)
    settings.save_window(first)
    assert reread(settings).restore_window(second) is True
    assert (second.width(), second.height()) == (640, 410)


def test_environment_chooses_the_file(file, monkeypatch):
    monkeypatch.setenv("GANSTUDIO_SETTINGS", str(file))
    assert settings_file() == file
    assert Settings().path == file
    monkeypatch.delenv("GANSTUDIO_SETTINGS")
    assert settings_file().name == "settings.ini"
