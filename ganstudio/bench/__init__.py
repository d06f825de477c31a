"""Measurements that anyone can make again: what is measured, its results on disk, and the tables made of them."""
