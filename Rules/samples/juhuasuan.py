def submissions(): return []
